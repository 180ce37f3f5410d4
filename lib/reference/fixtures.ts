/**
 * Extracts of other people's tables, to hold ours against: a machine may lack the files. Only the lines about what
 * lib/reference has.
 */

/** /etc/services of Debian's netbase 6.4: port and transport, service name, aliases. */
export const SERVICES = `
20/tcp ftp-data
21/tcp ftp
21/udp fsp fspd
22/tcp ssh
23/tcp telnet
25/tcp smtp mail
53/tcp domain
53/udp domain
67/udp bootps
68/udp bootpc
69/udp tftp
80/tcp http www
88/tcp kerberos kerberos5 krb5 kerberos-sec
88/udp kerberos kerberos5 krb5 kerberos-sec
110/tcp pop3 pop-3
111/tcp sunrpc portmapper
111/udp sunrpc portmapper
123/udp ntp
143/tcp imap2 imap
161/tcp snmp
161/udp snmp
162/tcp snmp-trap snmptrap
162/udp snmp-trap snmptrap
179/tcp bgp
389/tcp ldap
389/udp ldap
443/tcp https
443/udp https
445/tcp microsoft-ds
465/tcp submissions ssmtp smtps urd
500/udp isakmp
554/tcp rtsp
554/udp rtsp
514/tcp shell cmd syslog
514/udp syslog
520/udp route router routed
546/udp dhcpv6-client
547/udp dhcpv6-server
587/tcp submission
636/tcp ldaps
636/udp ldaps
853/tcp domain-s
853/udp domain-s
873/tcp rsync
993/tcp imaps
995/tcp pop3s
1080/tcp socks
1194/tcp openvpn
1194/udp openvpn
1433/tcp ms-sql-s
1701/udp l2f l2tp
1812/tcp radius
1812/udp radius
2049/tcp nfs
2049/udp nfs
3306/tcp mysql
3389/tcp ms-wbt-server
4500/udp ipsec-nat-t
5060/tcp sip
5060/udp sip
5061/tcp sip-tls
5061/udp sip-tls
5222/tcp xmpp-client jabber-client
5353/udp mdns
5432/tcp postgresql postgres
5672/tcp amqp
5672/sctp amqp
6379/tcp redis
8080/tcp http-alt webcache
`;

/** /etc/protocols of the same. */
export const IP_PROTOCOLS = `
1 icmp
2 igmp
6 tcp
17 udp
33 dccp
47 gre
50 esp
51 ah
58 ipv6-icmp
89 ospf
132 sctp
`;

/** /etc/ethertypes of the same, hexadecimal. */
export const ETHER_TYPES = `
0800 IPv4
0806 ARP
8035 RARP
8100 802_1Q
8137 IPX
86DD IPv6
8847 MPLS
8863 PPP_DISC
8864 PPP_SES
`;

/** `openssl ciphers -V -stdname` of OpenSSL 3.0.19: code, name, key exchange, authentication, cipher, MAC. */
export const OPENSSL_SUITES = `
1302 TLS_AES_256_GCM_SHA384 Kx=any Au=any Enc=AESGCM(256) Mac=AEAD
1303 TLS_CHACHA20_POLY1305_SHA256 Kx=any Au=any Enc=CHACHA20/POLY1305(256) Mac=AEAD
1301 TLS_AES_128_GCM_SHA256 Kx=any Au=any Enc=AESGCM(128) Mac=AEAD
C02C TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384 Kx=ECDH Au=ECDSA Enc=AESGCM(256) Mac=AEAD
C030 TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 Kx=ECDH Au=RSA Enc=AESGCM(256) Mac=AEAD
009F TLS_DHE_RSA_WITH_AES_256_GCM_SHA384 Kx=DH Au=RSA Enc=AESGCM(256) Mac=AEAD
CCA9 TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256 Kx=ECDH Au=ECDSA Enc=CHACHA20/POLY1305(256) Mac=AEAD
CCA8 TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256 Kx=ECDH Au=RSA Enc=CHACHA20/POLY1305(256) Mac=AEAD
C02B TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 Kx=ECDH Au=ECDSA Enc=AESGCM(128) Mac=AEAD
C02F TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 Kx=ECDH Au=RSA Enc=AESGCM(128) Mac=AEAD
009E TLS_DHE_RSA_WITH_AES_128_GCM_SHA256 Kx=DH Au=RSA Enc=AESGCM(128) Mac=AEAD
00A6 TLS_DH_anon_WITH_AES_128_GCM_SHA256 Kx=DH Au=None Enc=AESGCM(128) Mac=AEAD
C027 TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256 Kx=ECDH Au=RSA Enc=AES(128) Mac=SHA256
C013 TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA Kx=ECDH Au=RSA Enc=AES(128) Mac=SHA1
009D TLS_RSA_WITH_AES_256_GCM_SHA384 Kx=RSA Au=RSA Enc=AESGCM(256) Mac=AEAD
009C TLS_RSA_WITH_AES_128_GCM_SHA256 Kx=RSA Au=RSA Enc=AESGCM(128) Mac=AEAD
00A8 TLS_PSK_WITH_AES_128_GCM_SHA256 Kx=PSK Au=PSK Enc=AESGCM(128) Mac=AEAD
002F TLS_RSA_WITH_AES_128_CBC_SHA Kx=RSA Au=RSA Enc=AES(128) Mac=SHA1
`;

export function linesOf(extract: string): string[][] {
  return extract
    .trim()
    .split("\n")
    .map((line) => line.split(" "));
}
