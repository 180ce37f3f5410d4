import type { RsaPrivateKey } from "./rsa";

/**
 * A TEST KEY, printed here for everybody and worth nothing: 2048 bits, made once for the simulations of RSA key transport.
 * The run's seed cannot make one, because finding two primes of 1024 bits takes seconds in a browser.
 */
export const RSA_TEST_KEY: RsaPrivateKey = {
  modulus: integer([
    "b5f3ffbafb7a3ce1a87e0ea43da2b4a5aa6e4e061063425562bb588201b4923d997739283c5ab2b3aa8cf07517d28489",
    "ecaee867667963800d321013008f9ffb29b5a0ae246a99aa0f85c67d1e4c8bfb5ca5a4c57f82a5df89886b1b62eb10b4",
    "6334d5c783a3386d93868366aac46a64c820ab8799c0548278b53e6fa71c0b47e7b1f206096b7c15a6377a921b917f96",
    "1213f5a5432f8a50fe27fffefbb8941a29e33aca1434093e1e6548443d1462306af02a7fc7fef6ca8120752226f11780",
    "eff0ff985af8bfb24509d9ad01a8dedd6ee2ea2f7dcb2bbd301382babc7ee3fabcb6c69f3f41412a4cb8430b6e7f621b",
    "a91efd0f350cd7bb06a8a488f4739aa1",
  ]),
  publicExponent: 65_537n,
  privateExponent: integer([
    "40fe26973233c02274ce8e495170d869229f23049c7ef01752dc8ba9689588f532e7b8c56c0593b68491b26488fd5bf5",
    "6e532dd59d6f77c0aa35fb32e66ce71ece8fbf94e49225506f1a0043f9fa2ab83f2835da8c08ed5a1324e4e953e49643",
    "70fa52f060cf811cf6e8c1effec8891e75b3e1c15e84aa4b2e75c3171bd0732081a486084541f898aebac37abbbd59e9",
    "360a0e98e7a3ae163795fef0aa4bb5696bb38cce34475cb43dbb83ac977ff2b30c342e2c762934d1b20690aa837ade2d",
    "74e90c5664f6b767e2bb43e22578fae6d0e109a3c8235391514a702073c7ebef7a1b086adc61fe25a27d89522192b069",
    "4ab2fd9c6996b2575f0707a2f8c30f87",
  ]),
};

function integer(lines: string[]): bigint {
  return BigInt(`0x${lines.join("")}`);
}
