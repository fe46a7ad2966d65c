import { type Pattern, patterns } from './pattern.ts';

const MADE =
  '(?:制发|制定|制作|新制作|印发|出台|发布实施|新制定|起草印发)(?:并?(?:公开|发布|实施|公布))?了?(?:政府|行政)?';
const SHOWN = '(?:公开|发布|公布)(?:了)?(?:各类)?(?:政府|行政)?';
const ISSUED = '(?:政府|行政)?规范性文件';
const DOCUMENTS = '件 个 份 部 条';
const VIA = '(?:公开|发布)(?:了)?(?:各类)?(?:政府|政务)?(?:信息)?';
const EVENT = '(?:举办|召开|组织|举行|参加|开展)';

/** Whose part in events is a figure of its own. */
const BY_PRINCIPAL = /主要负责(?:同志|人)[^；。]*(?:参加|出席)[^，；。]*$/;

const STAFF = { words: /从事政府信息公开/, headings: /^$/, paragraph: 'all' as const };

const proactive: readonly Pattern[] = [
  ...patterns(
    ['2014'],
    '条 件',
    { unless: /网站|平台|微博|微信|公报|专栏|栏目|其[他它]方式|累计主动公开.*以来/ },
    [
      ['proactive.total', '公开(?:了)?(?:各类|各种)?(?:政府|政务)?信息(?:共)?'],
      [
        'proactive.total',
        '(?:在|通过)各?类?平台主动公开(?:了)?(?:各类)?(?:政府|政务)?信息',
        { unless: /网站|微博|微信/ },
      ],
    ],
  ),
  ...patterns(['2014'], '条', { unless: /财政|重点领域/ }, [
    [
      'proactive.channels.weibo+proactive.channels.wechat',
      `微博、?[和与及]?(?:政务)?微信[^，。；]{0,16}${VIA}`,
    ],
  ]),
  ...patterns(['2014'], '条', { counts: 'parts', unless: /财政|重点领域|工作动态/ }, [
    ['proactive.channels.gazette', `^(?:其中)?(?:通过|在)?政府公报(?:(?:主动)?${VIA})?`],
    ['proactive.channels.website', `^(?:其中)?(?:通过|在)?(?:各级)?政府(?:门户)?网站(?:(?:主动)?${VIA})?`],
    ['proactive.channels.weibo', `^(?:其中)?(?:通过|在)?政务微博(?:(?:主动)?${VIA})?`],
    ['proactive.channels.weibo', '微博(?:共|累计)?发布微博'],
    ['proactive.channels.wechat', `^(?:其中)?(?:通过|在)?政务微信(?:公众号)?(?:(?:主动)?${VIA})?`],
    ['proactive.channels.other', `^(?:其中)?(?:通过|以)?其[他它](?:方式|渠道|形式)(?:(?:主动)?${VIA})?`],
  ]),
  ...patterns(['2014'], DOCUMENTS, { unless: /废止|修订|修改|清理|解读|审查|备案|失效|有效/ }, [
    ['proactive.total.normative_docs_disclosed', `主动公开(?:了)?${ISSUED}`],
    ['proactive.total.normative_docs_disclosed', ISSUED, { right: /^全部(?:主动)?公开/ }],
    ['proactive.normative_docs_issued', `${MADE}${ISSUED}`],
  ]),
];

const response: readonly Pattern[] = [
  ...patterns(['2014'], '次 件 个 条 起', {}, [
    [
      'response.total',
      '回应(?:了)?(?:公众|群众|社会|各类|网民|、)*(?:关注|关切|关心)?(?:的)?(?:热点|重大|舆情|问题|事件|或|和|及|、|话题|关切)+',
      { unless: /微博|微信|新闻发布会|访谈|其[他它](?:方式|渠道|形式)/ },
    ],
  ]),
  ...patterns(['2014'], '场 次 期 个', { unless: /专题|参与|其中|省|领导|负责人/ }, [
    [
      'response.channels.press_conferences',
      `${EVENT}(?:或(?:举办|参加))?(?:了)?(?:政府|[市县区省]政府|各类)?新闻发布会(?:总)?(?:次|场)?`,
      { never: BY_PRINCIPAL },
    ],
    [
      'response.channels.press_conferences',
      `${EVENT}(?:或(?:举办|参加))?了?`,
      { right: /^(?:政府|[市县区]政府)?新闻发布会/ },
    ],
    [
      'response.channels.online_interviews.by_principal',
      '主要负责(?:同志|人)参加(?:政府网站)?在线访谈(?:活动)?次?',
      { unless: /^$/ },
    ],
    [
      'response.channels.press_conferences.by_principal',
      '主要负责(?:同志|人)参加(?:政府)?新闻发布会次?',
      { unless: /^$/ },
    ],
    [
      'response.channels.online_interviews',
      `${EVENT}(?:了)?(?:政府网站|网站|门户网站)?在线访谈(?:活动|节目|栏目)?次?`,
      { unless: /主要负责|专题/, never: BY_PRINCIPAL },
    ],
  ]),
  ...patterns(['2014'], '篇 条 件 份 个', { unless: /图解|视频|转载|国务院|国家|省政府|其中/ }, [
    [
      'response.channels.policy_interpretations',
      '(?:发布|公开|制作|编发|推出)(?:了)?(?:各类)?政策解读(?:稿件|材料|信息|文章|文件|类信息)?(?:发布)?',
    ],
  ]),
];

const organisation: readonly Pattern[] = [
  ...patterns(['2014'], '期', { unless: /第|累计|增刊/ }, [
    ['gazette.issues', '公报》?(?:共|全年|累计|编辑|出版|发行|编印|印发|刊发|编发|印制|编纂)+'],
  ]),
  ...patterns(['2014'], '份 册 本', { subjects: ['gazette'], unless: /每期|平均/ }, [
    [
      'gazette.copies',
      '^(?:政府公报|公报)?(?:共|总|累计|全年|免费)*(?:发行|印发|印刷|印制|发放|赠阅)+(?:总)?(?:量|份)?',
    ],
  ]),
  ...patterns(['2014'], '次 期 场 个', { counts: 'whole_only', unless: /法制|执法|业务|专题/ }, [
    [
      'training.classes',
      `(?:${EVENT}|举行)(?:了)?(?:全市|全县|全区)?(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:各类)?(?:业务)?培训班`,
    ],
    [
      'training.meetings',
      `召开(?:了)?(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:会议|会议或专题会议|专题会议)`,
    ],
  ]),
  ...patterns(['2014'], '次 期 场', { counts: 'whole_only' }, [
    [
      'training.classes',
      '(?:今年|全年|先后|我[市县区省局]|本年度)',
      { right: /^对[^，。；]{0,24}(?:进行|开展)(?:了)?(?:业务|专题)?培训/ },
    ],
  ]),
  ...patterns(['2014'], '人次 人 名', { subjects: ['training'], counts: 'whole_only' }, [
    ['training.trainees', '(?:接受)?(?:培训|参训)(?:工作|各类|政务公开)?(?:人员)?'],
  ]),
  ...patterns(['2014'], '人次 人 次', { unless: /窗口|大厅|服务中心|来访|信访|热线|图书馆|档案馆/ }, [
    [
      'reading_visits',
      '(?:查阅|查询)(?:点|场所|中心|室)(?:共|累计)?接待(?:社会)?(?:公众|群众|人员|查阅者)*(?:查询|查阅)?(?:人)?',
    ],
  ]),
  ...patterns(['2014'], '个 家', { unless: /各部门|其中/ }, [
    ['portals', '(?:开通|设立)(?:政府信息公开网站|门户网站信息公开专栏|政府门户网站)(?:的)?(?:部门|单位)?'],
  ]),
  ...patterns(['2014'], '人 名', { unless: /各|培训/ }, [
    ['organization.staff.full_time', '专职从事政府信息公开工作(?:的)?人员'],
    ['organization.staff.part_time', '兼职从事政府信息公开工作(?:的)?人员'],
    ['organization.staff.full_time', '^(?:其中)?专职(?:工作)?人员', { about: STAFF }],
    ['organization.staff.part_time', '^(?:其中)?兼职(?:工作)?人员', { about: STAFF }],
  ]),
];

/** Documents issued were just counted: what is said in brief after them is of such documents. */
const JUST_ISSUED = {
  words: new RegExp(`${MADE}${ISSUED}\\d+[件个份部][，、；][^。]*$`),
  headings: /(?!)/,
  paragraph: /(?!)/,
};
/** Decisions of another kind were just counted: 作出行政许可决定210件、行政处罚决定35件. */
const JUST_DECIDED = {
  ...JUST_ISSUED,
  words: /[作做]出(?:各类)?行政许可(?:处理)?决定\d+[件项][，、；][^。]*$/,
};

const documents: readonly Pattern[] = [
  ...patterns(['2019'], DOCUMENTS, { unless: /废止|修订|修改|清理|解读|审查|备案|失效|累计|名义/ }, [
    [
      'disclosure.art20_1.normative_docs.total_disclosed',
      '对外公开(?:的)?(?:现行有效)?(?:的)?(?:行政)?规范性文件总(?:数|量)',
    ],
  ]),
  ...patterns(
    ['2019'],
    DOCUMENTS,
    { unless: /废止|修订|修改|清理|解读|审查|备案|失效|有效|累计|名义|对外/ },
    [
      ['disclosure.art20_1.normative_docs.created', `${MADE}${ISSUED}`],
      ['disclosure.art20_1.normative_docs.newly_disclosed', `${SHOWN}${ISSUED}`],
      ['disclosure.art20_1.regulations.created', `${MADE}(?:政府)?规章`],
      ['disclosure.art20_1.regulations.newly_disclosed', `${SHOWN}(?:政府)?规章`],
    ],
  ),
  ...patterns(
    ['2021'],
    DOCUMENTS,
    { unless: /修订|修改|清理|解读|审查|备案|累计|名义/, about: JUST_ISSUED },
    [
      ['disclosure.art20_1.normative_docs.in_force', '^现行有效'],
      ['disclosure.art20_1.normative_docs.repealed', '^(?:当年|本年度?)?废止'],
    ],
  ),
  ...patterns(['2021'], DOCUMENTS, { unless: /修订|修改|清理|解读|审查|备案|累计|名义/ }, [
    ['disclosure.art20_1.normative_docs.in_force', '现行有效(?:的)?(?:行政)?规范性文件'],
    ['disclosure.art20_1.normative_docs.repealed', '废止(?:了)?(?:行政)?规范性文件'],
    [
      'disclosure.art20_1.normative_docs.issued',
      `${MADE}${ISSUED}`,
      { unless: /废止|有效|修订|修改|清理|解读|审查|备案|累计|名义/ },
    ],
    ['disclosure.art20_1.regulations.in_force', '现行有效(?:的)?(?:政府)?规章'],
    ['disclosure.art20_1.regulations.repealed', '废止(?:了)?(?:政府)?规章'],
    [
      'disclosure.art20_1.regulations.issued',
      `${MADE}(?:政府)?规章`,
      { unless: /废止|有效|修订|修改|清理|累计/ },
    ],
  ]),
  ...patterns(['2019', '2021'], '件 项', { about: JUST_DECIDED }, [
    ['disclosure.art20_6.penalties.decisions', '^行政处罚(?:处理)?决定'],
    ['disclosure.art20_6.coercion.decisions', '^行政强制(?:措施)?(?:处理)?决定'],
  ]),
  ...patterns(['2019', '2021'], '件 个 项', { unless: /公示|公开|其中|累计|通过/ }, [
    [
      'disclosure.art20_5.licensing.decisions',
      '(?:作出|做出)(?:各类)?行政许可(?:处理)?决定|行政许可处理决定',
    ],
    [
      'disclosure.art20_6.penalties.decisions',
      '(?:作出|做出)(?:各类)?行政处罚(?:处理)?决定|行政处罚处理决定',
    ],
    [
      'disclosure.art20_6.coercion.decisions',
      '(?:作出|做出)(?:各类)?行政强制(?:措施)?(?:处理)?决定|行政强制处理决定',
    ],
  ]),
];

/** The wordings for figures on disclosure, answers to the public, and the work itself. */
export const workPatterns: readonly Pattern[] = [...proactive, ...response, ...organisation, ...documents];
