/**
 * Common characters of Chinese official prose, simplified and traditional, and its punctuation. Text read in
 * the wrong encoding turns into rare characters, so their share tells encodings apart.
 */
const COMMON =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严' +
  '录息开申请附表栏诉讼裁决纠渠制度规章范性许可处罚强制收费费用抄送咨询网站微博依据答复条例镇街乡室厅委办案例维持尚审终逾期补正信访举报投诉要求撤销予延长涉密秘密安全稳定第三执法内部过程程序加工汇总重复频繁刊物途径载政务督查考核培训监督评议解读回应关切热点舆情发布会媒体平台渠道电话地址邮编印发关于通知意见方案落实推进加强完善建立健全机关职责领导小组组织机构人员编制专职兼职经费财政预算决算收支采购招标投标重点领域保障住房环境食品药品价格教育医疗就业社保扶贫土地征收拆迁' +
  '這為個國時來們於會發動過說產種麼後對學經進電實現兩體機當點從業應開還與關重線數內質氣無係軍題黨條結問變長總統計資邊級圖組見別論運農區強決戰則據處隊給門務萬達積議聲報類離華確節話許廣記觀織裝張連斷難礦備辦習響約團歷構稱準號維劃選標寫親養專狀屬圓滿縣局參細鐵價嚴請訴訟規範網站鎮鄉廳餘審終補訪舉報撤銷並檔檢覽檔案訊息單位負責讀熱輿佈電話編製財預決採購領障環藥醫業貧土徵遷';

const PUNCTUATION = '，。、；：？！（）《》“”‘’〔〕【】—…·　％１２３４５６７８９０';

const COMMON_BIT = 1;
const PUNCTUATION_BIT = 2;

const weights = new Uint8Array(0x10000);
for (const character of COMMON) weights[character.charCodeAt(0)] = COMMON_BIT;
for (const character of PUNCTUATION) weights[character.charCodeAt(0)] = PUNCTUATION_BIT;

/** How much one UTF-16 code unit beyond ASCII speaks for the text being Chinese prose read rightly. */
function weigh(unit: number): number {
  const weight = weights[unit] ?? 0;
  if (weight === COMMON_BIT) return 1;
  if (weight === PUNCTUATION_BIT) return 0.8;
  if (unit >= 0x4e00 && unit <= 0x9fff) return 0;
  if (unit === 0xfffd) return -3;
  if (unit >= 0xd800 && unit <= 0xf8ff) return -2;
  if (unit >= 0x2000 && unit <= 0x33ff) return 0;
  if (unit === 0xa0 || unit === 0xb7 || (unit >= 0xff01 && unit <= 0xff5e)) return 0.2;
  return -0.7;
}

function isControl(unit: number): boolean {
  return unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13;
}

/**
 * How like Chinese prose a text is: near 0.7 when read in the right encoding, near or below 0 when not.
 * ASCII is neutral, except control characters. Without anything beyond ASCII the score is 0.
 */
export function scoreChinese(text: string): number {
  return score(text, 0);
}

/** The same where ASCII too speaks for a reading, as it does when two bytes make every character. */
export function scoreWithAscii(text: string): number {
  return score(text, 1);
}

/** The mean weight of a text's characters, those of ASCII weighing as given; weightless ones are not counted. */
function score(text: string, ascii: number): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80 && !isControl(unit) && ascii === 0) continue;
    count++;
    if (unit >= 0x80) sum += weigh(unit);
    else sum += isControl(unit) ? -1 : ascii;
  }
  return count === 0 ? 0 : sum / count;
}
