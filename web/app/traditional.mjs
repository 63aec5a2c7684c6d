// Makes the Traditional words from the Simplified ones: OpenCC's characters and words of Taiwan, and what this page says
// otherwise. The converter is a tool of the build; none of it is in the page.
import { Converter } from 'opencc-js/cn2t';

/** What OpenCC's outcome is replaced by, longer texts before shorter ones. */
const OTHERWISE = {
  // What the files name themselves.
  zhHans: 'zhHant',
  officeHans: 'officeHant',
  chartsHans: 'chartsHant',
  gaugeHans: 'gaugeHant',
  monthHans: 'monthHant',
  drawHans: 'drawHant',
  yearHans: 'yearHant',
  storyHans: 'storyHant',
  parcelHans: 'parcelHant',
  "languageName: '簡體'": "languageName: '繁體'",
  'in Simplified Chinese': 'in Traditional Chinese',
  // Terms of software.
  '“': '「',
  '”': '」',
  打印: '列印',
  掃碼打開同一視圖: '掃碼開啟同一視圖',
  本機打開: '本機開啟',
  回車: 'Enter',
  登錄: '登入',
  退出登錄: '登出',
  立即退出: '立即登出',
  賬號: '帳號',
  數據表: '資料表',
  默認: '預設',
  個字符處: '個字元處',
  字段: '欄位',
  顯示的列: '顯示的欄',
  此列: '此欄',
  導出: '匯出',
  鏈接: '連結',
  服務器: '伺服器',
  局域網的地址打開: '區域網路的位址開啟',
  手動選擇: '手動選取',
  撤銷一點: '復原一點',
  當前: '目前',
  // Terms of the land.
  複種: '復種',
  註記: '注記',
};

const convert = Converter({ from: 'cn', to: 'tw' });
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const pattern = new RegExp(
  Object.keys(OTHERWISE)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|'),
  'g',
);

export function traditional(simplified) {
  return convert(simplified).replace(pattern, (text) => OTHERWISE[text]);
}
