// Made by web/app/generate from geo.Layers; a change here is lost with the next build.
export const FIELD_NAMES =
  'use|height_m|class|width_m|kind|level|crop|variety|planted_year|contracted_m2|counted_m2|area_differs|stage|abandoned_year|surveyed_m2|accepted_m2|batch|responsible_unit|contractor|ownership|land_class|abandon_reason|work_done|replanted_on|expected_kg|harvested_kg|cost_yuan|grade|lined|section|state|built_year|served_m2|power_kw|flow_m3h|business|households|population';

export const LAYER_WORDS = {
  'zh-Hans': {
    layers: '地表|河流|道路|村（居）委|片区|种植地块|复垦图斑|街道|灌溉水渠|电排灌站|点位|自然村|问题',
    fields:
      '用途|高程|等级|宽度|类别|级别|作物|品种|种植年份|承包面积|计入面积|面积不符|阶段|撂荒年份|测绘面积|验收面积|批次|责任单位|承包主体|权属|地类|撂荒原因|整治措施|复种日期|预计产量|实际产量|投入资金|渠级|衬砌|断面|状态|建设年份|申报灌溉面积|功率|流量|经营内容|户数|人口',
    values: {
      'land.use': '林地|灌木林地|草地|水田|旱地|园地|居民地|水面|裸地',
      'rivers.class': '河|溪',
      'roads.class': '国道|省道|县道|乡道|村道|机耕路',
      'committees.kind': '村委会|居委会',
      'zones.kind': '农业核心示范区|集镇|片区',
      'zones.level': '自治区级|乡级|村级',
      'plots.crop': '柑橘|莲藕|金槐|油茶|茶花|水稻',
      'plots.area_differs': '不符|相符',
      'parcels.stage':
        '疑似|已核实|已派任务|清理中|已复种|镇级自查|县级验收|市级验收|自治区验收|已销号|后期管护|已排除|再次撂荒',
      'parcels.crop': '柑橘|莲藕|金槐|油茶|茶花|水稻',
      'parcels.area_differs': '不符|相符',
      'parcels.ownership': '国有|集体|村民小组集体|村集体|乡镇集体',
      'parcels.land_class':
        '水田|水浇地|旱地|果园|茶园|其他园地|乔木林地|竹林地|灌木林地|其他林地|其他草地|坑塘水面|田坎',
      'parcels.abandon_reason':
        '缺劳动力|收益低|缺水|道路不通|坡陡零碎|地力差|野生动物危害|灾毁|权属纠纷|项目占用|其他原因',
      'parcels.work_done': '清杂除草|翻耕|平整修坎|修渠引水|修机耕路|培肥改土|综合整治|其他措施',
      'streets.class': '主街|支街|巷',
      'channels.grade': '干渠|支渠|斗渠|农渠',
      'channels.lined': '已衬砌|土渠',
      'channels.state': '正常|停用',
      'pump_stations.state': '正常|停用',
      'sites.kind': '便民服务中心|企业示范点|廉政教育基地|统战基地|复垦示范点|合作社|就业车间',
      'findings.kind': '垃圾|乱倒|排水|道路|水利|耕地|其他',
      'findings.state': '已上报|已派单|整改中|待复查|已办结|已退回',
    },
  },
  'zh-Hant': {
    layers: '地表|河流|道路|村（居）委|片區|種植地塊|復墾圖斑|街道|灌溉水渠|電排灌站|點位|自然村|問題',
    fields:
      '用途|高程|等級|寬度|類別|級別|作物|品種|種植年份|承包面積|計入面積|面積不符|階段|撂荒年份|測繪面積|驗收面積|批次|責任單位|承包主體|權屬|地類|撂荒原因|整治措施|復種日期|預計產量|實際產量|投入資金|渠級|襯砌|斷面|狀態|建設年份|申報灌溉面積|功率|流量|經營內容|戶數|人口',
    values: {
      'land.use': '林地|灌木林地|草地|水田|旱地|園地|居民地|水面|裸地',
      'rivers.class': '河|溪',
      'roads.class': '國道|省道|縣道|鄉道|村道|機耕路',
      'committees.kind': '村委會|居委會',
      'zones.kind': '農業核心示範區|集鎮|片區',
      'zones.level': '自治區級|鄉級|村級',
      'plots.crop': '柑橘|蓮藕|金槐|油茶|茶花|水稻',
      'plots.area_differs': '不符|相符',
      'parcels.stage':
        '疑似|已核實|已派任務|清理中|已復種|鎮級自查|縣級驗收|市級驗收|自治區驗收|已銷號|後期管護|已排除|再次撂荒',
      'parcels.crop': '柑橘|蓮藕|金槐|油茶|茶花|水稻',
      'parcels.area_differs': '不符|相符',
      'parcels.ownership': '國有|集體|村民小組集體|村集體|鄉鎮集體',
      'parcels.land_class':
        '水田|水澆地|旱地|果園|茶園|其他園地|喬木林地|竹林地|灌木林地|其他林地|其他草地|坑塘水面|田坎',
      'parcels.abandon_reason':
        '缺勞動力|收益低|缺水|道路不通|坡陡零碎|地力差|野生動物危害|災毀|權屬糾紛|項目佔用|其他原因',
      'parcels.work_done': '清雜除草|翻耕|平整修坎|修渠引水|修機耕路|培肥改土|綜合整治|其他措施',
      'streets.class': '主街|支街|巷',
      'channels.grade': '幹渠|支渠|斗渠|農渠',
      'channels.lined': '已襯砌|土渠',
      'channels.state': '正常|停用',
      'pump_stations.state': '正常|停用',
      'sites.kind': '便民服務中心|企業示範點|廉政教育基地|統戰基地|復墾示範點|合作社|就業車間',
      'findings.kind': '垃圾|亂倒|排水|道路|水利|耕地|其他',
      'findings.state': '已上報|已派單|整改中|待複查|已辦結|已退回',
    },
  },
  en: {
    layers:
      'Land cover|Rivers|Roads|Committees|Zones|Plots|Reclaimed parcels|Streets|Irrigation channels|Pump stations|Sites|Natural villages|Findings',
    fields:
      'Use|Height|Class|Width|Kind|Level|Crop|Variety|Planted|Contracted area|Counted area|Areas differ|Stage|Abandoned since|Surveyed area|Accepted area|Batch|Responsible unit|Contractor|Ownership|Land class|Why abandoned|Work done|Replanted on|Expected harvest|Harvest|Cost|Grade|Lined|Section|State|Built|Declared served area|Power|Flow|Business|Households|Population',
    values: {
      'land.use': 'Forest|Shrub|Grassland|Paddy|Dry field|Orchard|Settlement|Water|Bare ground',
      'rivers.class': 'River|Stream',
      'roads.class': 'National road|Provincial road|County road|Township road|Village road|Farm track',
      'committees.kind': 'Village committee|Resident committee',
      'zones.kind': 'Agriculture core zone|Market town|Area',
      'zones.level': 'Regional|Township|Village',
      'plots.crop': 'Citrus|Lotus|Golden locust|Oil-tea|Camellia|Rice',
      'plots.area_differs': 'They differ|They agree',
      'parcels.stage':
        'Suspected|Verified|Tasked|Being cleared|Replanted|Town self-check|County check|City check|Regional check|Closed|In care|Ruled out|Abandoned again',
      'parcels.crop': 'Citrus|Lotus|Golden locust|Oil-tea|Camellia|Rice',
      'parcels.area_differs': 'They differ|They agree',
      'parcels.ownership': 'State|Collective|Villagers’ group|Village collective|Township collective',
      'parcels.land_class':
        'Paddy|Irrigated field|Dry field|Orchard|Tea garden|Other garden|Woodland|Bamboo|Shrub|Other woodland|Other grassland|Pond|Field ridge',
      'parcels.abandon_reason':
        'No hands|Low return|No water|No road|Steep or scattered|Poor soil|Wildlife|Disaster|Dispute|Taken for a project|Other',
      'parcels.work_done': 'Cleared|Ploughed|Levelled|Watered|Road made|Soil mended|Several of these|Other',
      'streets.class': 'Main street|Side street|Lane',
      'channels.grade': 'Main|Branch|Lateral|Field',
      'channels.lined': 'Lined|Earth',
      'channels.state': 'Working|Not working',
      'pump_stations.state': 'Working|Not working',
      'sites.kind':
        'Service centre|Enterprise demonstration site|Integrity education base|United-front base|Reclamation demonstration site|Cooperative|Workshop',
      'findings.kind': 'Litter|Dumping|Drainage|Road|Water|Farmland|Other',
      'findings.state': 'Reported|Assigned|Being fixed|To re-check|Closed|Sent back',
    },
  },
} as const;
