const HAN = /^[\u4e00-\u9fff（）()·、—]{2,40}$/;
/** What the names of reporting bodies end in, in either script. */
const ENDING =
  /(?:政府|[办辦]公[室厅廳]|[办辦]|委[员員][会會]|委|[会會]|局|[厅廳]|部|署|院|所|站|台|[馆館]|社|中心|[处處]|街道|[镇鎮]|[乡鄉]|苏木|[区區]|[县縣]|市|省|州|盟|旗|[银銀]行|[集分]?[团團]|公司|[厂廠]|[场場]|校|大[学學]|中[学學]|小[学學]|[学學]院|[园園]|[总總支大中]?[队隊]|海[关關]|[联聯]|[协協]|[监監][狱獄]|第[一二三四五六七八九十]{1,3}[师師])(?:（.+）|\(.+\))?$/;
/** Words of pages and prose that no body's name holds. */
const NOT_A_NAME =
  /首页|首頁|年[报報]|[报報]告|公[开開]|[网網]站|[栏欄]目|位置|[来來]源|附件|通知|公告|目[录錄]|[专專][栏欄]|正文|[动動][态態]|[热熱][点點]|[领領][导導]|大[厅廳]$|概[况況]|[关關][于於]/;
/** Words for bodies that name none; places whose names begin alike (本溪, 贵州, 全椒, 级索) are let through. */
const NOBODY =
  /^(?:[我各该該其某]|[无無](?![锡錫为為棣极極])|本(?!溪)|[贵貴](?![州阳陽港溪池定安德])|全(?![州椒南])|[历歷]年|[部单單](?:[门門]|位)|[县縣][市区區]|市[县縣区區](?!人民)|[区區][县縣]|[乡鄉][镇鎮]|[镇鎮]街|街[镇鎮]|[省市县縣区區]?(?:[级級](?!索)|直|[属屬]))/;
const LEAD =
  /^(?:[关關][于於]|附件\d*|印[发發]|公布|[发發]布|[转轉][发發]|一[图圖][读讀]懂|[图圖]解|[现現][将將]|[:：、.\d])+/;
const TAIL = /(?:[关關][于於](?:[报報]送|上[报報]|印[发發]|公布|[发發]布|[编編]制)?|的|上[报報]|[报報]送)$/;
const PLACE = '省|市|[县縣]|[区區]|州|盟|旗|[镇鎮]|[乡鄉]|街道';
const NAMED = new RegExp(
  `^[\\u4e00-\\u9fff]{1,20}(?:${PLACE})[\\u4e00-\\u9fff]{0,20}(?:政府|[办辦]公室|[办辦]公[厅廳]|[办辦]|委[员員][会會]|管委[会會]|委|局|[厅廳]|[处處]|院|中心|[队隊]|公司|[学學]校|大[学學]|[学學]院|所|[馆館])$|^[\\u4e00-\\u9fff]{2,20}(?:人民政府|[办辦]事[处處]|管理委[员員][会會]|管委[会會])$`,
);

/** The name of a body that stands in a title before its year, or null where what stands there is none. */
export function bodyIn(text: string): string | null {
  const name = text
    .replace(LEAD, '')
    .replace(/^[（(【[].*?[）)】\]]/, '')
    .replace(TAIL, '');
  return isName(name) && ENDING.test(name) ? name : null;
}

/** Whether a line of its own is the name of a body: with its place or its full style, since pages list short ones. */
export function isNamedBody(line: string): boolean {
  return isName(line) && NAMED.test(line);
}

function isName(text: string): boolean {
  return HAN.test(text) && !NOBODY.test(text) && !NOT_A_NAME.test(text);
}

/** How a place's name is put in full as its government's: 临河县 and 临河县人民政府 are one body. */
const STYLE = /(?:(?:人民)?政府|管(?:理)?委(?:[员員])?[会會]|(?<=街道)[办辦](?:事[处處])?)$/;

/**
 * Whether two names may be the same body's: in full or short, with or without the places above. A body and one of
 * its offices (临河县 and 临河县财政局) are two.
 */
export function mayBeSame(one: string, other: string): boolean {
  const [short, long] = [bare(one), bare(other)].sort((a, b) => a.length - b.length);
  return long?.endsWith(short ?? '') ?? false;
}

/** Whether one name may be short for the other's, or that of an office of it. */
export function mayStandFor(one: string, other: string): boolean {
  const [short = '', long = ''] = [bare(one), bare(other)].sort((a, b) => a.length - b.length);
  return isWithin(short, long);
}

/** Whether the characters of a short name stand in the full one in that order: 市教育局 in 某市教育体育局. */
export function isWithin(short: string, full: string): boolean {
  let at = -1;
  return [...short].every((character) => {
    at = full.indexOf(character, at + 1);
    return at >= 0;
  });
}

function bare(name: string): string {
  return name.replace(/[（(][^（(]+[)）]$/, '').replace(STYLE, '');
}
