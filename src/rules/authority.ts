/** Whether a body may issue 规章; null where its name does not tell. */
export type Authority = 'may' | 'may_not' | null;

const OF_A_GOVERNMENT = /人民政府(?:办公(?:室|厅))?$/;
const NATIONAL =
  /^(?:中华人民共和国|国务院|国家|中国)|^(?:[\u4e00-\u9fff]{1,8}部|中国人民银行|审计署|海关总署)$/;
const REGION_WITH_POWER = /(?:省|自治区|自治州|^(?:北京|上海|天津|重庆)市)$/;
const WITHOUT_POWER = /(?:自治县|[县旗]|镇|乡|街道|苏木|林区)$/;
const DISTRICT = /(?<!自治)区$/;
const SUB_DISTRICT =
  /(?:街道办事处|行政公署|管理?委员?会|管委会|(?:开发区|新区|园区|示范区|试验区|实验区|度假区|风景区|高新区))$/;
const DEPARTMENT =
  /(?:[省市县区州旗盟镇乡]|街道)[^省市县区州旗盟镇乡]{1,24}(?:局|厅|委|委员会|办公室|中心|支队|大队|总队|分局|集团|公司|公署|处)$/;

/**
 * Tells from its name whether a body may issue 规章: 国务院部门, provinces, cities with districts and autonomous
 * prefectures may (立法法 §§91, 93); counties, districts, townships, development zones and local departments may not. A
 * city's name does not tell whether it has districts.
 */
export function authorityOf(entity: string): Authority {
  const name = entity.replace(/\s/g, '');
  if (NATIONAL.test(name)) return 'may';
  if (SUB_DISTRICT.test(name)) return 'may_not';
  if (OF_A_GOVERNMENT.test(name)) return authorityOfGovernment(name.replace(OF_A_GOVERNMENT, ''));
  return DEPARTMENT.test(name) || /^[县区镇乡市]/.test(name) ? 'may_not' : null;
}

function authorityOfGovernment(place: string): Authority {
  if (REGION_WITH_POWER.test(place)) return 'may';
  return WITHOUT_POWER.test(place) || DISTRICT.test(place) ? 'may_not' : null;
}
