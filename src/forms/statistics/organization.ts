import type { RowNode } from '../../model/form.ts';
import { figure, heading } from '../build.ts';

/** Form 2014, chapter 八: organisation and funds (国办发〔2014〕32号). */
export const organization: RowNode = heading(
  'organization',
  '八、机构建设和保障经费情况',
  'Organization and funds',
  {
    children: [
      figure(
        'organization.agencies',
        '个',
        '（一）政府信息公开工作专门机构数',
        'Specialized agencies for government information disclosure',
      ),
      figure(
        'organization.reading_points',
        '个',
        '（二）设置政府信息公开查阅点数',
        'Government information disclosure reading points set up',
      ),
      figure(
        'organization.staff',
        '人',
        '（三）从事政府信息公开工作人员数',
        'Staff engaged in government information disclosure',
        {
          children: [
            figure(
              'organization.staff.full_time',
              '人',
              '1.专职人员数（不包括政府公报及政府网站工作人员数）',
              'Full-time staff (without staff of the government gazette and websites)',
              { relation: 'part' },
            ),
            figure('organization.staff.part_time', '人', '2.兼职人员数', 'Part-time staff', {
              relation: 'part',
            }),
          ],
        },
      ),
      figure(
        'organization.funds',
        '万元',
        '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
        'Special funds for government information disclosure (without editing the gazette, building and maintaining websites, and the like)',
      ),
    ],
  },
);

/** Form 2014, chapter 九: meetings and training (国办发〔2014〕32号). */
export const training: RowNode = heading(
  'training',
  '九、政府信息公开会议和培训情况',
  'Meetings and training on government information disclosure',
  {
    children: [
      figure(
        'training.meetings',
        '次',
        '（一）召开政府信息公开工作会议或专题会议数',
        'Working or special meetings on government information disclosure held',
      ),
      figure('training.classes', '次', '（二）举办各类培训班数', 'Training classes held'),
      figure('training.trainees', '人次', '（三）接受培训人员数', 'Persons trained'),
    ],
  },
);
