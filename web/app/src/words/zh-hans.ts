import type { Crop, Grade, LayerId, SiteKind, SlotState, Stage, UnitState, ZoneKind } from '../api/shapes';
import type { Phase } from '../look/phases';
import type { ThemeId } from '../state/view';

/** Every word on the page. A language that lacks one does not compile. */
export interface Words {
  readonly product: string;
  readonly motto: string;
  readonly languageName: string;
  readonly sample: string;
  readonly attribution: string;
  readonly themes: Record<ThemeId, string>;
  readonly layers: Record<LayerId, string>;
  readonly states: Record<UnitState, string>;
  readonly slotStates: Record<SlotState, string>;
  readonly phases: Record<Phase, string>;
  readonly stages: Record<Stage, string>;
  readonly crops: Record<Crop, string>;
  readonly grades: Record<Grade, string>;
  readonly siteKinds: Record<SiteKind, string>;
  readonly zoneKinds: Record<ZoneKind, string>;
  readonly zoneLevels: Record<string, string>;
  readonly committeeKinds: Record<string, string>;
  readonly streetClasses: Record<string, string>;
  readonly findingKinds: Record<string, string>;
  readonly findingStates: Record<string, string>;
  readonly unit: Record<
    | 'mu'
    | 'm2'
    | 'm'
    | 'km'
    | 'percent'
    | 'places'
    | 'parcels'
    | 'villages'
    | 'kw'
    | 'm3h'
    | 'people'
    | 'households'
    | 'sections'
    | 'findings',
    string
  >;
  readonly field: Record<
    | 'code'
    | 'committee'
    | 'names'
    | 'households'
    | 'population'
    | 'area'
    | 'stage'
    | 'crop'
    | 'variety'
    | 'plantedYear'
    | 'abandonedYear'
    | 'surveyed'
    | 'contracted'
    | 'accepted'
    | 'grade'
    | 'lined'
    | 'length'
    | 'section'
    | 'state'
    | 'builtYear'
    | 'served'
    | 'power'
    | 'flow'
    | 'kind'
    | 'level'
    | 'business'
    | 'cleaners'
    | 'today'
    | 'villages'
    | 'class'
    | 'width'
    | 'height'
    | 'use',
    string
  >;
  readonly lined: string;
  readonly earth: string;
  readonly working: string;
  readonly notWorking: string;
  readonly am: string;
  readonly pm: string;
  readonly staffed: string;
  readonly unnamed: string;
  readonly noCode: string;
  readonly figure: Record<
    | 'completion'
    | 'punctuality'
    | 'staffed'
    | 'villages'
    | 'reclaimed'
    | 'parcels'
    | 'toDo'
    | 'plots'
    | 'citrus'
    | 'channels'
    | 'pumps'
    | 'mainChannels'
    | 'sites'
    | 'cooperatives'
    | 'centres'
    | 'zones'
    | 'due'
    | 'notReported'
    | 'cropArea',
    string
  >;
  readonly sweepsDone: (done: string, due: string) => string;
  readonly asOf: (date: string, time: string) => string;
  readonly onDate: (date: string) => string;
  readonly today: string;
  readonly headline: {
    readonly noRecords: string;
    readonly notDue: (first: string) => string;
    readonly allDone: string;
    readonly notReported: (count: number, slot: string) => string;
    readonly missed: (count: number) => string;
    readonly suspended: string;
  };
  readonly windowText: (slot: string, starts: string, ends: string) => string;
  readonly action: Record<
    | 'town'
    | 'date'
    | 'before'
    | 'after'
    | 'toToday'
    | 'language'
    | 'search'
    | 'clear'
    | 'zoomIn'
    | 'zoomOut'
    | 'wholeTown'
    | 'present'
    | 'leave'
    | 'close'
    | 'back'
    | 'zoomTo'
    | 'geojson'
    | 'choose'
    | 'themes'
    | 'legend'
    | 'figures'
    | 'map'
    | 'sheet'
    | 'villagesOnMap'
    | 'skip'
    | 'show',
    string
  >;
  readonly searchHint: string;
  readonly searchNone: (text: string) => string;
  readonly found: (count: number) => string;
  readonly several: (count: number) => string;
  readonly reading: string;
  readonly lost: string;
  readonly failed: (what: string) => string;
  readonly refused: (what: string, detail: string) => string;
  readonly back: string;
  readonly gone: string;
  readonly empty: {
    readonly title: string;
    readonly noTown: string;
    readonly layers: (names: string) => string;
    readonly cleaning: string;
    readonly nothing: (layer: string) => string;
  };
  readonly baseNotes: Record<'river' | 'road' | 'committee' | 'town' | 'village', string>;
  readonly presentHint: string;
  readonly listComma: string;
}

export const zhHans: Words = {
  product: '屯图',
  motto: '一镇一图',
  languageName: '简体',
  sample: '演示数据 · 虚构',
  attribution: '© 屯图 · 底图为本镇自绘 · Leaflet',
  themes: { coverage: '保洁', farmland: '复垦', water: '水利', crops: '种植', sites: '点位' },
  layers: {
    land: '地表',
    rivers: '河流',
    roads: '道路',
    committees: '村（居）委',
    zones: '片区',
    plots: '种植地块',
    parcels: '复垦图斑',
    streets: '街道',
    channels: '灌溉水渠',
    pump_stations: '电排灌站',
    sites: '点位',
    villages: '自然村',
    findings: '问题',
  },
  states: {
    both: '两次完成',
    one: '完成一次',
    late: '迟报',
    missed: '漏扫',
    not_reported: '未报',
    not_staffed: '未安排',
    not_due: '未到时段',
    suspended: '停扫',
  },
  slotStates: {
    on_time: '按时完成',
    late: '迟报',
    partial: '部分完成',
    missed: '漏扫',
    not_reported: '未报',
    not_due: '未到时段',
    suspended: '停扫',
  },
  phases: {
    todo: '待办',
    work: '清理中',
    replanted: '已复种',
    acceptance: '验收中',
    done: '销号与管护',
    ruled_out: '已排除',
    abandoned_again: '再次撂荒',
  },
  stages: {
    suspected: '疑似',
    verified: '已核实',
    tasked: '已派任务',
    clearing: '清理中',
    replanted: '已复种',
    check_town: '镇级自查',
    check_county: '县级验收',
    check_city: '市级验收',
    check_region: '自治区验收',
    closed: '已销号',
    in_care: '后期管护',
    ruled_out: '已排除',
    abandoned_again: '再次撂荒',
  },
  crops: { citrus: '柑橘', lotus: '莲藕', golden_locust: '金槐', oil_tea: '油茶', camellia: '茶花', rice: '水稻' },
  grades: { main: '干渠', branch: '支渠', lateral: '斗渠', field: '农渠' },
  siteKinds: {
    service_centre: '便民服务中心',
    enterprise_demonstration_site: '企业示范点',
    integrity_education_base: '廉政教育基地',
    united_front_base: '统战基地',
    reclamation_demonstration_site: '复垦示范点',
    cooperative: '合作社',
    workshop: '就业车间',
  },
  zoneKinds: { agriculture_core: '农业核心示范区', market_town: '集镇', area: '片区' },
  zoneLevels: { region: '自治区级', township: '乡级', village: '村级' },
  committeeKinds: { village: '村委会', resident: '居委会' },
  streetClasses: { main: '主街', side: '支街', lane: '巷' },
  findingKinds: {
    litter: '垃圾',
    dumping: '乱倒',
    drainage: '排水',
    road: '道路',
    water: '水利',
    farmland: '耕地',
    other: '其他',
  },
  findingStates: {
    reported: '已上报',
    assigned: '已派单',
    fixing: '整改中',
    to_recheck: '待复查',
    closed: '已办结',
    sent_back: '已退回',
  },
  unit: {
    mu: '亩',
    m2: '平方米',
    m: '米',
    km: '公里',
    percent: '%',
    places: '处',
    parcels: '块',
    villages: '个',
    kw: '千瓦',
    m3h: '立方米/时',
    people: '人',
    households: '户',
    findings: '件',
    sections: '段',
  },
  field: {
    code: '编码',
    committee: '村（居）委',
    names: '名称',
    households: '户数',
    population: '人口',
    area: '面积',
    stage: '阶段',
    crop: '作物',
    variety: '品种',
    plantedYear: '种植年份',
    abandonedYear: '撂荒年份',
    surveyed: '测绘面积',
    contracted: '承包面积',
    accepted: '验收面积',
    grade: '渠级',
    lined: '衬砌',
    length: '长度',
    section: '断面',
    state: '状态',
    builtYear: '建设年份',
    served: '申报灌溉面积',
    power: '功率',
    flow: '流量',
    kind: '类别',
    level: '级别',
    business: '经营内容',
    cleaners: '保洁员',
    today: '当日清扫',
    villages: '自然村',
    class: '等级',
    width: '宽度',
    height: '高程',
    use: '用途',
  },
  lined: '已衬砌',
  earth: '土渠',
  working: '正常',
  notWorking: '停用',
  am: '上午',
  pm: '下午',
  staffed: '有保洁员',
  unnamed: '未命名',
  noCode: '尚无编码',
  figure: {
    cropArea: '种植面积',
    completion: '清扫完成率',
    punctuality: '按时率',
    staffed: '有人保洁的自然村',
    villages: '自然村',
    reclaimed: '已复垦',
    parcels: '复垦图斑',
    toDo: '待办',
    plots: '种植地块',
    citrus: '柑橘',
    channels: '灌溉水渠',
    pumps: '电排灌站',
    mainChannels: '干渠',
    sites: '点位',
    cooperatives: '合作社',
    centres: '便民服务中心',
    zones: '农业核心示范区',
    due: '应扫',
    notReported: '未报',
  },
  sweepsDone: (done, due) => `${done} / ${due} 次`,
  asOf: (date, time) => `截至 ${date} ${time}`,
  onDate: (date) => `${date} 全天`,
  today: '今天',
  headline: {
    noRecords: '暂无保洁记录',
    notDue: (first) => `今日首个时段 ${first} 开始`,
    allDone: '应扫时段全部有报',
    notReported: (count, slot) => `${count} 个屯${slot}未报`,
    missed: (count) => `${count} 个屯漏扫`,
    suspended: '今日停扫',
  },
  windowText: (slot, starts, ends) => `${slot} ${starts}–${ends}`,
  action: {
    town: '选择乡镇',
    date: '日期',
    before: '前一天',
    after: '后一天',
    toToday: '回到今天',
    language: '语言',
    search: '查找',
    clear: '清除',
    zoomIn: '放大',
    zoomOut: '缩小',
    wholeTown: '看全镇',
    present: '演示',
    leave: '退出演示',
    close: '关闭',
    back: '返回',
    zoomTo: '定位',
    geojson: '查看数据',
    choose: '此处有多个要素',
    themes: '专题',
    legend: '图例',
    figures: '数据',
    map: '地图',
    sheet: '展开或收起面板',
    villagesOnMap: '地图上的要素，方向键移动',
    skip: '跳到地图',
    show: '显示',
  },
  searchHint: '村名、编码或拼音',
  searchNone: (text) => `没有找到“${text}”。可试拼音或编码。`,
  found: (count) => `找到 ${count} 项`,
  several: (count) => `此处有 ${count} 项，请选择`,
  reading: '正在读取…',
  lost: '连接已断开，正在重连。地图上已有的内容仍可查看。',
  failed: (what) => `${what}暂时读不到，正在重试。`,
  refused: (what, detail) => `${what}没有读到：${detail}`,
  back: '已恢复连接',
  gone: '这个要素已不存在，可能已被删除。',
  empty: {
    title: '下一步',
    noTown: '还没有乡镇。先用命令建立：',
    layers: (names) => `还没有${names}。导入：`,
    cleaning: '暂无保洁记录：还没有安排保洁员。',
    nothing: (layer) => `本镇还没有${layer}数据`,
  },
  baseNotes: { river: '河流', road: '道路', committee: '村（居）委界', town: '镇界', village: '自然村' },
  presentHint: '← → 切换专题　Esc 退出',
  listComma: '、',
};
