import { describe, expect, test } from 'vitest';
import { type Frame, inShort, readProse } from '../support/prose.ts';
import { read } from '../support/read.ts';

const county: Frame = { year: 2022, body: '白石县人民政府', heading: '三、收到和处理政府信息公开申请情况' };
const bureau: Frame = { year: 2023, body: '青溪县教育局', heading: '一、总体情况' };
const old: Frame = { year: 2016, body: '白石市人民政府', heading: '五、主动公开和依申请公开情况' };
const ORGS = ['commercial', 'research', 'public_welfare', 'legal_service', 'other']
  .map((org) => `received/org.${org}`)
  .join('+');
const SUITS = 'litigation_direct.total+litigation_after_reconsideration.total';

/** Sentences and what they state. */
const stated: readonly (readonly [Frame, string, readonly string[]])[] = [
  [
    county,
    '2022年，全县各级行政机关共收到政府信息公开申请326件，上年结转8件，答复319件，结转下年度继续办理15件。',
    ['received 326 region', 'carried_in 8 region', 'results.total 319 region', 'carried_out 15 region'],
  ],
  [
    county,
    '本年度新收政府信息公开申请４５件，其中自然人申请41件，法人或其他组织申请4件。',
    ['received 45', 'received/natural_person 41', `${ORGS} 4`],
  ],
  [
    county,
    '收到政府信息公开申请和上年结转件共1064件，已答复1051件。',
    ['received+carried_in 1064', 'results.total 1051'],
  ],
  [
    county,
    '在办结的45件申请中，予以公开的有20件；部分公开的6件；不予公开5件，其中涉及第三方合法权益2件、属于过程性信息3件；无法提供10件。',
    [
      'results.total 45',
      'results.granted 20',
      'results.partial 6',
      'results.refused.subtotal 5',
      'results.refused.third_party_rights 2',
      'results.refused.process_info 3',
      'results.unable.subtotal 10',
    ],
  ],
  [
    county,
    '因政府信息公开被申请行政复议14件，其中结果维持9件，结果纠正2件，其他结果1件，尚未审结2件。',
    [
      'reconsideration.total 14',
      'reconsideration.upheld 9',
      'reconsideration.corrected 2',
      'reconsideration.other 1',
      'reconsideration.pending 2',
    ],
  ],
  [
    county,
    '全县政府信息公开行政诉讼案件21件（未经复议直接起诉15件，复议后起诉6件）。',
    [
      `${SUITS} 21 region`,
      'litigation_direct.total 15 region',
      'litigation_after_reconsideration.total 6 region',
    ],
  ],
  [county, '全年受理依申请公开58件，同比下降12.1%。', ['received 58', 'received -12.1 growth']],
  [
    county,
    '全县新收到申请45件，较2021年的52件减少7件，下降13.5%。',
    ['received 45 region', 'received -7 growth region', 'received -13.5 growth region'],
  ],
  [
    county,
    '共收到政府信息公开申请约300件，答复近290件。',
    ['received 300 about', 'results.total 290 almost'],
  ],
  [county, '收到政府信息公开申请三件，办结两件。', ['received 3', 'results.total 2']],
  [county, '共收到12件政府信息公开申请。', ['received 12']],
  [county, '2022 年，我 县 共 收 到 政 府 信 息 公 开 申 请 3 2 6 件。', ['received 326']],
  [county, '2022年1月1日至12月31日，共收到政府信息公开申请1,077件。', ['received 1077']],
  [county, '2021年收到申请30件，2022年收到申请42件。', ['received 42']],
  [
    county,
    '全县共收到申请326件，其中县政府本级收到申请47件，各乡镇收到申请12件。',
    ['received 326 region', 'received 47 own_level', 'received 12 narrower'],
  ],
  [
    county,
    '县自然资源局受理申请12件，予以公开5件、无法提供4件。',
    ['received 12 narrower', 'results.granted 5 narrower', 'results.unable.subtotal 4 narrower'],
  ],
  [
    bureau,
    '我局2023年共制发行政规范性文件3件。现行有效行政规范性文件11件。',
    ['normative_docs.issued 3', 'normative_docs.in_force 11'],
  ],
  [bureau, '全年作出行政许可决定120件。', ['disclosure.art20_5.licensing.decisions 120']],
  [bureau, '青溪县教育局共收到政府信息公开申请9件，均在规定时限内答复。', ['received 9']],
  [
    old,
    '全市主动公开政府信息51240条，其中政府网站公开38000条，政府公报公开120条，政务微博公开7120条，政务微信公开4000条，其他方式公开2000条。',
    [
      'proactive.total 51240 region',
      'proactive.channels.website 38000 region',
      'proactive.channels.gazette 120 region',
      'proactive.channels.weibo 7120 region',
      'proactive.channels.wechat 4000 region',
      'proactive.channels.other 2000 region',
    ],
  ],
  [old, '2016年，我市共主动公开政府信息5.1万余条。', ['proactive.total 51000 at_least']],
  [
    old,
    '全年制发规范性文件35件，主动公开规范性文件35件。',
    ['proactive.normative_docs_issued 35', 'proactive.total.normative_docs_disclosed 35'],
  ],
  [
    old,
    '举办新闻发布会18场，其中主要负责同志参加新闻发布会5次；开展在线访谈14期。',
    [
      'response.channels.press_conferences 18',
      'response.channels.press_conferences.by_principal 5',
      'response.channels.online_interviews 14',
    ],
  ],
  [
    old,
    '全市发布政策解读稿件156篇，回应社会关切热点问题88个。',
    ['response.channels.policy_interpretations 156 region', 'response.total 88 region'],
  ],
  [
    old,
    '《白石市人民政府公报》全年出版12期，发行3万册。',
    ['gazette.issues 12', 'gazette.copies 30000 about'],
  ],
  [
    old,
    '全市共组织政府信息公开培训班6期，培训人员420人次。',
    ['training.classes 6 region', 'training.trainees 420 region'],
  ],
  [
    old,
    '共收到申请212件，其中当面申请20件，网络申请150件，信函申请42件。',
    ['received 212', 'received.in_person 20', 'received.online 150', 'received.letter 42'],
  ],
  [
    old,
    '收到信息公开申请212件。按时办结210件，延期办结2件。答复申请212件，其中属于已主动公开范围60件；同意公开100件；不同意公开10件；申请信息不存在22件；不属于本机关公开20件。',
    [
      'received 212',
      'closed.on_time 210',
      'closed.extended 2',
      'answered 212',
      'answered.already_public 60',
      'answered.granted 100',
      'answered.refused 10',
      'answered.not_exist 22',
      'answered.not_this_agency 20',
    ],
  ],
  [
    old,
    '涉及信息公开的行政诉讼案件3起，法院判决驳回原告诉讼请求2起。',
    ['litigation.total 3', 'litigation.upheld_or_dismissed 2'],
  ],
  [
    old,
    '从事政府信息公开工作人员86人，其中专职人员12人、兼职人员74人。',
    ['organization.staff 86', 'organization.staff.full_time 12', 'organization.staff.part_time 74'],
  ],
];

const denied: readonly (readonly [Frame, string, readonly string[]])[] = [
  [bureau, '我局全年未收到政府信息公开申请。', ['received 0 denial']],
  [
    county,
    '2022年，我单位未发生因政府信息公开引起的行政复议、行政诉讼案件。',
    ['reconsideration.total 0 denial', `${SUITS} 0 denial`],
  ],
  [
    county,
    '未收到公民、法人或其他组织提出的政府信息公开申请，无行政复议和行政诉讼。',
    ['received 0 denial', 'reconsideration.total 0 denial', `${SUITS} 0 denial`],
  ],
  [old, '没有发生针对政府信息公开的举报、投诉。', ['complaints 0 denial']],
  [old, '全年未收取任何与政府信息公开有关的费用。', ['fees_charged 0 denial']],
  [county, '全年没有发生行政复议被纠错的情况。', []],
  [county, '没有收到涉及国家秘密的政府信息公开申请。', []],
  [county, '未出现因信息公开工作不到位而被责令改正的情况，未发生泄密事件。', []],
  [county, '2021年未发生因政府信息公开引起的行政复议。', []],
];

/** Sentences whose numbers are no indicator of the year's. */
const silent: readonly (readonly [Frame, string])[] = [
  [county, '去年同期收到政府信息公开申请18件。'],
  [county, '2023年，我县将举办政府信息公开培训班2期，收到申请后5个工作日内办结。'],
  [county, '通过网站收到政府信息公开申请25件，通过信函收到7件。'],
  [county, '收到要求公开征地信息的申请11件。'],
  [county, '收到人大建议36件，政协提案22件，均予以公开58件。'],
  [county, '办理12345热线咨询工单1203件，办结1198件，办结率99.6%。'],
  [county, '根据要求（国办公开办函〔2021〕30号），公开《条例》第20条第3件信息。'],
  [county, '上半年收到申请20件，下半年收到申请31件。'],
  [county, '2022年6月收到申请6件。'],
  [county, '联系电话：0000-1234567，邮编100000，地址人民路12号3件。'],
  [county, '政府信息公开申请答复率100%，办结率98%。'],
  [county, '截至2022年底，累计收到政府信息公开申请1200件。'],
  [county, '自2008年《条例》实施以来累计收到申请2000件。'],
  [county, '五年来，我县共收到政府信息公开申请560件。'],
  [county, '申请内容主要涉及征地拆迁120件、财政预算30件。'],
  [county, '2022年，白石县共收到行政复议申请68件，其中涉及政府信息公开的5件。'],
  [county, '2020年至2022年三年间，收到申请数量分别为38件、52件、45件。'],
  [county, '县政府作为复议机关审理政府信息公开复议案件11件。'],
  [county, '平均每月收到申请27件，最多的一个月收到申请3至5件。'],
  [county, '全部或部分公开26件。'],
  [bureau, '全年共受理学生资助申请2300件，审核通过2200件。'],
  [bureau, '收到信访件32件，答复32件。'],
  [old, '公开财政预决算信息260条，环境保护信息512条，安全生产信息98条。'],
  [old, '举办“放管服”改革专题新闻发布会2场。'],
  [old, '2017年，我市将主动公开政府信息6万条以上，举办培训班10期。'],
  [old, '2015年主动公开政府信息4万条。'],
  [old, '答复市民留言2300件，热线办结率99%。'],
];

const since: readonly (readonly [string, readonly string[]])[] = [
  ['《条例》颁布实施以来，累计主动公开政府信息642659条。', ['proactive.total 642659 cumulative']],
  [
    '自2008年5月1日《条例》施行以来，截至2016年底，全市累计主动公开政府信息380127条。',
    ['proactive.total 380127 cumulative region'],
  ],
  [
    '2016年，全市主动公开政府信息45040条；《政府信息公开条例》施行以来，全市共主动公开政府信息380127条，其中市级80127条。',
    ['proactive.total 45040 region', 'proactive.total 380127 cumulative region'],
  ],
  [
    '《条例》实施以来，全市累计主动公开政府信息380127条。2016年主动公开政府信息45040条，比2015年增加40条。',
    ['proactive.total 380127 cumulative region', 'proactive.total 45040', 'proactive.total 40 growth'],
  ],
  [
    '2016年主动公开政府信息45040条，其中各县区公开25040条。《条例》实施以来，累计主动公开政府信息380127条。',
    ['proactive.total 45040', 'proactive.total 380127 cumulative'],
  ],
  ['《条例》实施以来，我市扎实推进，2016年主动公开政府信息45040条。', []],
  ['《条例》施行以来，全市累计主动公开政府信息38万条。', []],
  ['《条例》施行以来，市政府网站累计公开政府信息12600条。', []],
  ['截至2016年底，全市累计主动公开政府信息380127条。', []],
  ['《条例》施行以来，截至2015年底，全市累计主动公开政府信息335087条。', []],
  ['截至2015年底，《条例》施行以来，全市累计主动公开政府信息335087条。', []],
  ['党的十八大以来，全市累计主动公开政府信息180127条。', []],
  ['近五年来，全市累计主动公开政府信息180127条。', []],
  ['《条例》施行以来，全市累计收到政府信息公开申请2120件。', []],
  ['《条例》施行以来，没有发生行政复议。', []],
];

async function mentionsOf(sentence: string, frame: Frame): Promise<string[]> {
  const { mentions } = await readProse(sentence, frame);
  return mentions.filter(({ claim }) => claim !== 'share').map(inShort);
}

describe('figures in prose', () => {
  test.each(stated)('%#: %o', async (frame, sentence, expected) => {
    expect(await mentionsOf(sentence, frame)).toEqual(expected);
  });
});

describe('figures of all years together', () => {
  test.each(since)('%#: %o', async (sentence, expected) => {
    expect(await mentionsOf(sentence, old)).toEqual(expected);
  });
});

describe('denials', () => {
  test.each(denied)('%#: %o', async (frame, sentence, expected) => {
    expect(await mentionsOf(sentence, frame)).toEqual(expected);
  });
});

describe('numbers that state no figure of the report', () => {
  test.each(silent)('%#: %o', async (frame, sentence) => {
    expect(await mentionsOf(sentence, frame)).toEqual([]);
  });
});

describe('shares', () => {
  async function sharesOf(sentence: string): Promise<string[]> {
    const { mentions } = await readProse(sentence, county);
    return mentions
      .filter(({ claim }) => claim === 'share')
      .map(({ key, value, figure, against, base }) => [key, value, figure, against, base].join(' '));
  }

  test('of the figure before, and of the whole the sentence states', async () => {
    expect(await sharesOf('共办结政府信息公开申请40件，其中予以公开25件，占62.5%。')).toEqual([
      'applications.results.granted/total 62.5 25 40 applications.results.total/total',
    ]);
  });

  test('in one list for several figures', async () => {
    const sentence =
      '因政府信息公开被申请行政复议8件，其中结果维持5件，其他结果2件，尚未审结1件，分别占62.5%，25%，12.5%。';
    expect(await sharesOf(sentence)).toEqual([
      'remedies.reconsideration.upheld 62.5 5 8 remedies.reconsideration.total',
      'remedies.reconsideration.other 25 2 8 remedies.reconsideration.total',
      'remedies.reconsideration.pending 12.5 1 8 remedies.reconsideration.total',
    ]);
  });

  test('are none of what the base is not told for', async () => {
    expect(await sharesOf('收到申请40件，涉及土地类的25件，占62.5%。')).toEqual([]);
  });
});

describe('splits', () => {
  test('number a whole and the parts named of it', async () => {
    const { mentions } = await readProse(
      '因信息公开被申请行政复议5件，其中结果维持3件，结果纠正2件。',
      county,
    );
    expect(mentions.map(({ split }) => split)).toEqual([1, 1, 1]);
  });

  test('leave apart what is no part', async () => {
    const { mentions } = await readProse('收到政府信息公开申请9件，结转下年度2件。', county);
    expect(mentions.map(({ split }) => split)).toEqual([null, null]);
  });
});

describe('places and lines', () => {
  const title = '白石县人民政府2022年政府信息公开工作年度报告';

  test('a sentence broken over lines is read as one, and the place is the number’s', async () => {
    const text = `${title}\n\n本年度，全县各级行政机关共收到公民、法人和其他组织提出的政府信息公开\n申请 45 件，其中予以公开20件。\n`;
    const { mentions } = await read(text, 'report.txt');
    expect(mentions.map(({ place }) => place)).toMatchObject([
      { line: 4, column: 4, endColumn: 8 },
      { line: 4, column: 15, endColumn: 18 },
    ]);
    expect(mentions[0]?.context).toContain('共收到公民、法人和其他组织提出的政府信息公开申请45件');
  });

  test('web pages and Markdown are read alike', async () => {
    const sentence = '2022年收到政府信息公开申请<b>45</b>件，办结45件。';
    const page = `<h1>${title}</h1><h2>三、收到和处理政府信息公开申请情况</h2><p>${sentence}</p>`;
    const marked = `# ${title}\n\n## 三、收到和处理政府信息公开申请情况\n\n${sentence.replace(/<\/?b>/g, '**')}\n`;
    for (const [text, path] of [
      [page, 'report.html'],
      [marked, 'report.md'],
    ] as const) {
      const { mentions } = await read(text, path);
      expect(mentions.map(inShort)).toEqual(['received 45', 'results.total 45']);
    }
  });

  test('traditional characters are read as simplified ones', async () => {
    const { mentions } = await read(
      '清潭縣財政局2022年政府信息公開工作年度報告\n\n三、收到和處理政府信息公開申請情況\n\n2022年收到政府信息公開申請45件，辦結45件，未發生行政複議、行政訴訟。\n',
      'report.txt',
    );
    expect(mentions.map(({ claim, value }) => [claim, value])).toEqual([
      ['exact', 45],
      ['exact', 45],
      ['denial', 0],
      ['denial', 0],
    ]);
  });

  test('rows of a table are no prose', async () => {
    const { mentions } = await read(
      `${title}\n\n<table><tr><td>统计指标</td><td>单位</td><td>统计数</td></tr><tr><td>收到申请数</td><td>件</td><td>45件</td></tr></table>\n`,
      'report.html',
    );
    expect(mentions).toEqual([]);
  });
});
