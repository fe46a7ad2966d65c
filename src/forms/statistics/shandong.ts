import type { RowNode, Unit } from '../../model/form.ts';
import { figure, heading, type RowOptions } from '../build.ts';

const added = { issuer: 'shandong' } as const;
const part: RowOptions = { ...added, relation: 'part' };
const ofPrefecture: RowOptions = { ...part, level: 'prefecture' };
const ofCounty: RowOptions = { ...part, level: 'county' };

/** The levels of government a total is divided by. */
function levels(stem: string, unit: Unit): readonly RowNode[] {
  return [
    figure(
      `${stem}.city_and_departments`,
      unit,
      '（一）市政府及其部门',
      'City government and its departments',
      ofPrefecture,
    ),
    figure(
      `${stem}.county_and_departments`,
      unit,
      '（二）县（市、区）政府及其部门',
      'County (city, district) governments and their departments',
      ofPrefecture,
    ),
    figure(
      `${stem}.county`,
      unit,
      '（一）县市区政府（市属开发区管委会）',
      'County, city or district government (administrative committee of a municipal development zone)',
      ofCounty,
    ),
    figure(
      `${stem}.county_departments`,
      unit,
      '县市区政府（市属开发区管委会）部门',
      'Departments of the county, city or district government (administrative committee of a municipal development zone)',
      ofCounty,
    ),
    figure(
      `${stem}.township`,
      unit,
      '（三）乡镇政府（街道办事处）',
      'Township governments (sub-district offices)',
      { ...part, aliases: ['镇政府（街道办事处）'] },
    ),
  ];
}

const librarySubmissions = figure(
  'library_submissions',
  '条',
  '七、向图书馆、档案馆等查阅场所报送信息数',
  'Information submitted to libraries, archives and other reading places',
  {
    ...added,
    children: [
      figure('library_submissions.paper', '条', '（一）纸质文件数', 'Paper documents', part),
      figure('library_submissions.electronic', '条', '（二）电子文件数', 'Electronic documents', part),
    ],
  },
);

const portals = figure(
  'portals',
  '个',
  '八、开通政府信息公开网站（或设立门户网站信息公开专栏）数',
  'Disclosure websites opened (or disclosure columns set up on portals)',
  {
    ...added,
    children: [
      figure(
        'portals.city_and_departments',
        '个',
        '（一）市政府及其部门门户网站',
        'Portals of the city government and its departments',
        ofPrefecture,
      ),
      figure(
        'portals.county',
        '个',
        '（二）县（市、区）政府门户网站',
        'Portals of county (city, district) governments',
        { ...part, aliases: ['县市区政府（市属开发区管委会）门户网站'] },
      ),
      figure(
        'portals.county_departments',
        '个',
        '县市区政府（市属开发区管委会）部门门户网站',
        'Portals of departments of the county, city or district government (administrative committee of a municipal development zone)',
        ofCounty,
      ),
      figure(
        'portals.township',
        '个',
        '（三）乡镇政府（街道办事处）门户网站',
        'Portals of township governments (sub-district offices)',
        { ...part, aliases: ['镇政府（街道办事处）门户网站'] },
      ),
    ],
  },
);

const gazette = heading('gazette', '九、市政府公报发行量', 'Circulation of the city government gazette', {
  ...added,
  aliases: ['县市区政府公报发行量', '政府公报发行量'],
  children: [
    figure('gazette.issues', '期', '（一）公报发行期数', 'Gazette issues', added),
    figure('gazette.copies', '份', '（二）公报发行总份数', 'Gazette copies', added),
  ],
});

const readingPoints = figure(
  'reading_points',
  '个',
  '十、设置政府信息查阅点数',
  'Government information reading points set up',
  { ...added, children: levels('reading_points', '个') },
);

const readingVisits = figure(
  'reading_visits',
  '次',
  '十一、查阅点接待人数',
  'Visitors received at reading points',
  {
    ...added,
    children: levels('reading_visits', '次'),
  },
);

/** Form 2014, chapters 七 to 十一 of Shandong's form: rows the province added, for a prefecture and for a county. */
export const shandongChapters: readonly RowNode[] = [
  librarySubmissions,
  portals,
  gazette,
  readingPoints,
  readingVisits,
];
