// Made-up reports of a given size: a filled form 2021 in Word's markup, prose, and lists as annexes; once as an HTML
// page and once as text with the same words and figures.

const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const groups = [
  [
    '（三）不予公开',
    [
      '属于国家秘密',
      '其他法律行政法规禁止公开',
      '危及“三安全一稳定”',
      '保护第三方合法权益',
      '属于三类内部事务信息',
      '属于四类过程性信息',
      '属于行政执法案卷',
      '属于行政查询事项',
    ],
  ],
  ['（四）无法提供', ['本机关不掌握相关政府信息', '没有现成信息需要另行制作', '补正后申请内容仍不明确']],
  [
    '（五）不予处理',
    [
      '信访举报投诉类申请',
      '重复申请',
      '要求提供公开出版物',
      '无正当理由大量反复申请',
      '要求行政机关确认或重新出具已获取信息',
    ],
  ],
  [
    '（六）其他处理',
    [
      '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '其他',
    ],
  ],
];

/** A cell: its text, and how many columns and rows it takes. */
const cell = (text, columns = 1, rows = 1) => ({ text: String(text), columns, rows });

const disclosure = [
  [cell('第二十条第（一）项', 4)],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((text) => cell(text)),
  ['规章', 0, 0, 0].map((text) => cell(text)),
  ['行政规范性文件', 9, 4, 118].map((text) => cell(text)),
  [cell('第二十条第（五）项', 4)],
  [cell('信息内容'), cell('本年处理决定数量', 3)],
  [cell('行政许可'), cell(20417, 3)],
  [cell('第二十条第（六）项', 4)],
  [cell('信息内容'), cell('本年处理决定数量', 3)],
  [cell('行政处罚'), cell(733, 3)],
  [cell('行政强制'), cell(106, 3)],
  [cell('第二十条第（八）项', 4)],
  [cell('信息内容'), cell('本年收费金额（单位：万元）', 3)],
  [cell('行政事业性收费'), cell('512.36', 3)],
];

/** Figures by applicant. */
const figuresOf = (seed) => applicants.map((_, index) => (seed * (7 - index)) % 11);

const added = (...rows) =>
  applicants.map((_, index) => rows.reduce((sum, figures) => sum + figures[index], 0));

/** Seven cells, the last the sum of the others. */
const withTotal = (figures) =>
  [...figures, figures.reduce((sum, figure) => sum + figure, 0)].map((figure) => cell(figure));

const granted = figuresOf(3);
const grantedInPart = figuresOf(4);
const others = groups.map(([group, labels]) => [
  group,
  labels.map((label, index) => ({ label, figures: figuresOf(index) })),
]);
const settled = added(
  granted,
  grantedInPart,
  ...others.flatMap(([, rows]) => rows.map(({ figures }) => figures)),
);
const carriedIn = figuresOf(2);
const carriedOut = added(carriedIn, figuresOf(1));
const received = added(settled, figuresOf(1));

const applications = [
  [cell('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3), cell('申请人情况', 7)],
  [cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)],
  applicants.slice(1).map((text) => cell(text)),
  [cell('一、本年新收政府信息公开申请数量', 3), ...withTotal(received)],
  [cell('二、上年结转政府信息公开申请数量', 3), ...withTotal(carriedIn)],
  [cell('三、本年度办理结果', 1, 22), cell('（一）予以公开', 2), ...withTotal(granted)],
  [cell('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 2), ...withTotal(grantedInPart)],
  ...others.flatMap(([group, rows]) =>
    rows.map(({ label, figures }, index) => [
      ...(index === 0 ? [cell(group, 1, rows.length)] : []),
      cell(`${index + 1}.${label}`),
      ...withTotal(figures),
    ]),
  ),
  [cell('（七）总计', 2), ...withTotal(settled)],
  [cell('四、结转下年度继续办理', 3), ...withTotal(carriedOut)],
];

const remedies = [
  [cell('行政复议', 5), cell('行政诉讼', 10)],
  [...outcomes.map((text) => cell(text, 1, 2)), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
  [...outcomes, ...outcomes].map((text) => cell(text)),
  [6, 0, 1, 1, 8, 2, 0, 0, 1, 3, 0, 0, 0, 0, 0].map((figure) => cell(figure)),
];

const sentence =
  '各单位把常被问到的事项编成问答放在网站首页，并请窗口人员一起修改答复的措辞，来电咨询因此少了一些。';

/** An annex: some prose and a list of twenty rows. */
function annex(number) {
  const rows = Array.from({ length: 20 }, (_, index) =>
    [index + 1, `第${number}批第${index + 1}个公开事项`, '县直有关单位', `2023年${(index % 12) + 1}月`].map(
      (text) => cell(text),
    ),
  );
  return [
    { heading: `附件${number}` },
    ...Array.from({ length: 10 }, () => ({ prose: sentence.repeat(3) })),
    { table: [['序号', '公开事项', '承办单位', '完成时间'].map((text) => cell(text)), ...rows] },
  ];
}

function blocks(annexes) {
  return [
    { heading: '澄湖县人民政府2023年政府信息公开工作年度报告' },
    { prose: '本报告所列数据的统计期限自2023年1月1日起，至2023年12月31日止。' },
    { heading: '二、主动公开政府信息情况' },
    { table: disclosure },
    { heading: '三、收到和处理政府信息公开申请情况' },
    { table: applications },
    { heading: '四、政府信息公开行政复议、行政诉讼情况' },
    { table: remedies },
    { heading: '五、存在的主要问题及改进情况' },
    { prose: sentence.repeat(4) },
    ...Array.from({ length: annexes }, (_, index) => annex(index + 1)).flat(),
  ];
}

const wordCell =
  'width="99" valign="center" style="width:74.25pt;padding:0pt 5.4pt;border-left:none;mso-border-left-alt:0.5pt solid windowtext;"';
const wordSpan = '<span style="mso-spacerun:\'yes\';font-family:仿宋_GB2312;font-size:12pt;">';

const tags = {
  plain: {
    cell: ({ text, columns, rows }) => `<td colspan="${columns}" rowspan="${rows}">${text}</td>`,
    prose: (text) => `<p>${text}</p>`,
  },
  word: {
    cell: ({ text, columns, rows }) =>
      `<td ${wordCell} colspan="${columns}" rowspan="${rows}"><p class="MsoNormal" align="center">${wordSpan}${text}</span></p></td>`,
    prose: (text) =>
      `<p class="MsoNormal" style="line-height:30pt;text-indent:24pt;">${wordSpan}${text}</span></p>`,
  },
};

function html(annexes, style) {
  const tag = tags[style];
  const parts = blocks(annexes).map(({ heading, prose, table }) => {
    if (heading) return `<h2>${heading}</h2>`;
    if (prose) return tag.prose(prose);
    return `<table border="1">\n${table.map((row) => `<tr>${row.map(tag.cell).join('')}</tr>`).join('\n')}\n</table>`;
  });
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>年度报告</title></head><body>\n${parts.join('\n')}\n</body></html>\n`;
}

/** A cell per line behind a TAB and a blank line between rows, as Word exports text. */
function text(annexes) {
  const parts = blocks(annexes).map(({ heading, prose, table }) => {
    if (!table) return heading ?? prose;
    return table.map((row) => row.map((each) => `\t${each.text}\n`).join('')).join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}

/** The page of about `bytes` bytes and the text that says the same. */
export function pageOf(bytes, style) {
  const size = (annexes) => Buffer.byteLength(html(annexes, style));
  const each = size(1) - size(0);
  const annexes = Math.max(0, Math.round((bytes - size(0)) / each));
  return { html: html(annexes, style), text: text(annexes) };
}
