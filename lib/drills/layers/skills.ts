import type { SkillId } from "../catalogue";
import type { LookupSkill } from "../lookup";
import { layerOfDevice } from "./device-skill";
import { addressOfLayer, layerOfTask, nameOfNumber, unitOfLayer } from "./model-skills";
import { carrierOfProtocol, layerOfProtocol, protocolOfNumber } from "./protocol-skills";

type LayerSkill = Extract<SkillId, `drill.layers.${string}`>;

export const LAYER_SKILLS: Record<LayerSkill, LookupSkill> = {
  "drill.layers.order": nameOfNumber,
  "drill.layers.task": layerOfTask,
  "drill.layers.protocol": layerOfProtocol,
  "drill.layers.carrier": carrierOfProtocol,
  "drill.layers.number": protocolOfNumber,
  "drill.layers.unit": unitOfLayer,
  "drill.layers.address": addressOfLayer,
  "drill.layers.device": layerOfDevice,
};
