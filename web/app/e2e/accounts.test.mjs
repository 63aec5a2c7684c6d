import assert from 'node:assert/strict';
import { sample } from './browser.mjs';
import { PASSWORD, added, freshLogin, fromMore, person, tuntu, visitAs } from './people.mjs';

const login = (page) => page.locator('#gate input[name="login"]');
const password = (page) => page.locator('#gate input[name="password"]');

export default {
  'nobody sees a sign-in unasked; a wrong password is said, a right one lets in and out again': async (session) => {
    const town = await sample(session);
    const { login: name } = await person(session, town, 'planner', '--name', '韦规划');
    const page = await session.visit(`/?town=${town.town}`);
    assert.equal(await page.locator('#gate').isVisible(), false);
    assert.equal(await page.locator('input[type="password"]').count(), 0);
    await fromMore(page, 'signin');
    await login(page).fill(name);
    await password(page).fill('not the password');
    await password(page).press('Enter');
    await page.locator('#gate [role="alert"]', { hasText: '账号或密码不对' }).waitFor();
    assert.equal(await login(page).inputValue(), name);
    await password(page).fill(PASSWORD);
    await password(page).press('Enter');
    await page.locator('#gate').waitFor({ state: 'hidden' });
    await fromMore(page, 'account');
    await page.locator('#work', { hasText: '韦规划' }).waitFor();
    await page.locator('.work-roles', { hasText: '镇级业务员' }).waitFor();
    await page.locator('.work-leave').click();
    await page.locator('.status.is-shown', { hasText: '已退出登录' }).waitFor();
    await page.locator('.tool-more').click();
    await page.locator('.more-signin').waitFor();
    session.forgive(/401/);
  },

  'who leaves is told so alone, though the event stream ends before the answer comes': async (session) => {
    const town = await sample(session);
    const page = await visitAs(session, await person(session, town, 'planner'), `/?town=${town.town}`);
    await page.route('**/api/session', async (route) => {
      if (route.request().method() !== 'DELETE') return route.continue();
      const response = await route.fetch();
      await new Promise((resolve) => setTimeout(resolve, 3000));
      await route.fulfill({ response });
    });
    await page.evaluate(() => {
      window.said = [];
      const status = document.querySelector('.status');
      new MutationObserver(() => window.said.push(status.textContent.trim())).observe(status, {
        characterData: true,
        childList: true,
        subtree: true,
      });
    });
    await fromMore(page, 'account');
    await page.locator('.work-leave').click();
    await page.locator('.status.is-shown', { hasText: '已退出登录' }).waitFor();
    await page.waitForTimeout(1500);
    const said = await page.evaluate(() => window.said);
    assert.ok(!said.some((words) => words.includes('您已退出')), said.join(' | '));
  },

  'the sign-in holds the focus, closes by Escape, and gives it back': async (session) => {
    const page = await session.visit('/');
    await fromMore(page, 'signin');
    await login(page).waitFor();
    await page.waitForFunction(() => document.activeElement?.name === 'login');
    for (let i = 0; i < 8; i += 1) {
      await page.keyboard.press('Tab');
      assert.ok(await page.evaluate(() => document.getElementById('gate').contains(document.activeElement)));
    }
    await page.keyboard.press('Escape');
    await page.locator('#gate').waitFor({ state: 'hidden' });
  },

  'too many wrong passwords are answered with how long to wait, in each language': async (session) => {
    const town = await sample(session);
    const { login: name } = await person(session, town, 'viewer');
    for (const [lang, words] of [
      ['zh-Hans', /尝试次数过多，请 \d+ 秒后再试/],
      ['zh-Hant', /嘗試次數過多，請 \d+ 秒後再試/],
      ['en', /Too many tries\. Wait \d+ s/],
    ]) {
      const page = await session.visit(`/?lang=${lang}`);
      // five are checked, two wait for their turn, and from then on further ones are refused
      const leave = new AbortController();
      const guess = () =>
        fetch(`${session.origin}/api/session`, {
          method: 'POST',
          body: JSON.stringify({ login: name, password: 'wrong guess' }),
          signal: leave.signal,
        }).then(({ status }) => (status === 429 ? status : Promise.reject(new Error('not yet'))));
      await Promise.any(Array.from({ length: 9 }, guess));
      await fromMore(page, 'signin');
      await login(page).fill(name);
      await password(page).fill(PASSWORD);
      await password(page).press('Enter');
      await page.locator('#gate [role="alert"]', { hasText: words }).waitFor();
      leave.abort();
      await page.context().close();
    }
    session.forgive(/429/);
  },

  'a one-time link sets a password by its rules, once, and leaves the address at once': async (session) => {
    const town = await sample(session);
    const { login: name, key } = added(town, 'clerk', '--unit', `${town.town}201`);
    const page = await session.visit(`/?town=${town.town}#join=${key}`);
    assert.equal(await page.evaluate(() => location.hash), '');
    await page.locator('#gate', { hasText: `账号 ${name} 的一次性链接` }).waitFor();
    await page.locator('#gate .form-hint', { hasText: '至少 10 个字符，一个汉字算两个' }).waitFor();
    const again = page.locator('#gate input[name="again"]');
    const says = page.locator('#gate [role="alert"]');
    await password(page).fill('三条小河');
    await again.fill('三条小河');
    await again.press('Enter');
    await says.filter({ hasText: '密码太短' }).waitFor();
    await password(page).fill(PASSWORD);
    await again.fill(`${PASSWORD}!`);
    await again.press('Enter');
    await says.filter({ hasText: '两次填写的密码不一样' }).waitFor();
    await password(page).fill('1234567890');
    await again.fill('1234567890');
    await again.press('Enter');
    await says.filter({ hasText: '太容易猜到' }).waitFor();
    await password(page).fill(PASSWORD);
    await again.fill(PASSWORD);
    await again.press('Enter');
    await page.locator('#gate').waitFor({ state: 'hidden' });
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href);
    assert.ok(!kept.includes(key));
    assert.equal((await (await page.request.get(`${session.origin}/api/session`)).json()).login, name);
    const second = await session.visit(`/#join=${key}`);
    await second.locator('#gate [role="alert"]', { hasText: '已经用过或已过期' }).waitFor();
    session.forgive(/40[04]/);
  },

  'a closed map asks who comes, and is all there after signing in without a reload': async (session) => {
    const town = await sample(session);
    const { login: name } = await person(session, town, 'viewer');
    tuntu('user', 'anonymous', 'off');
    try {
      await new Promise((resolve) => setTimeout(resolve, 1300));
      const page = await session.visit(`/?town=${town.town}`, { useful: false });
      await page.locator('#gate', { hasText: '本图仅供登录后查看' }).waitFor();
      assert.equal(await page.locator('#gate .icon-button').count(), 0);
      assert.equal(await page.locator('.status.is-shown').count(), 0);
      await page.evaluate(() => (window.stayed = true));
      await login(page).fill(name);
      await password(page).fill(PASSWORD);
      await password(page).press('Enter');
      await page.waitForFunction(() => performance.getEntriesByName('tuntu:useful').length > 0);
      await page.locator('.mark-village .mark-dot').first().waitFor({ state: 'attached' });
      await page.locator('.figures b').first().waitFor();
      assert.ok(await page.evaluate(() => window.stayed));
      // Who leaves takes along what was seen: the next one at this machine sees nothing.
      await fromMore(page, 'account');
      await page.locator('.work-leave').click();
      await page.locator('#gate', { hasText: '本图仅供登录后查看' }).waitFor();
      await page.waitForFunction(() => document.querySelectorAll('.mark-village, .figures b').length === 0);
      assert.ok(await page.evaluate(() => window.stayed));
      session.forgive(/401/);
    } finally {
      tuntu('user', 'anonymous', 'on');
      await new Promise((resolve) => setTimeout(resolve, 1300));
    }
  },

  'in each language a token is made, shown once, reads as its owner, and is gone when it is removed; then one leaves':
    async (session) => {
      const town = await sample(session);
      for (const [lang, words] of [
        ['zh-Hans', { read: '只读', once: '只显示这一次', left: '已退出登录' }],
        ['zh-Hant', { read: '只讀', once: '只顯示這一次', left: '已登出' }],
        ['en', { read: 'read', once: 'Shown this once', left: 'Signed out' }],
      ]) {
        const who = await person(session, town, 'planner');
        const page = await visitAs(session, who, `/?town=${town.town}&lang=${lang}`);
        await fromMore(page, 'account');
        await page.locator('.work-tokens summary').click();
        await page.locator('#form-token').fill('月报程序');
        await page.locator('#form-days').fill('30');
        await page.locator('.work-tokens form button[type="submit"]').click();
        const notice = page.locator('.form-notice', { hasText: words.once });
        const secret = await notice.locator('input').inputValue();
        assert.match(secret, /^tuntu_/);
        const reads = () =>
          fetch(`${session.origin}/api/account/tokens`, { headers: { authorization: `Bearer ${secret}` } });
        assert.equal((await reads()).status, 200);
        const row = page.locator('[data-token]', { hasText: '月报程序' });
        await row.filter({ hasText: words.read }).waitFor();
        await row.locator('.text-button').click();
        await row.locator('[data-sure]').click();
        await row.waitFor({ state: 'detached' });
        assert.equal((await reads()).status, 401);
        await page.locator('.work-leave').click();
        await page.locator('.status.is-shown', { hasText: words.left }).waitFor();
        await page.context().close();
      }
    },

  'a password is changed by who knows it': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'viewer');
    const page = await visitAs(session, who, `/?town=${town.town}`);
    await fromMore(page, 'account');
    const form = page.locator('.work-account > .work-more').first();
    await form.locator('summary').click();
    const submit = async (old, fresh) => {
      await form.locator('[name="old"]').fill(old);
      await form.locator('[name="fresh"]').fill(fresh);
      await form.locator('[name="again"]').fill(fresh);
      await form.locator('[type="submit"]').click();
    };
    await submit('wrong one here', '水渠边的老榕树');
    await form.locator('[role="alert"]', { hasText: '原密码不对' }).waitFor();
    await submit(PASSWORD, '水渠边的老榕树');
    await page.locator('.status.is-shown', { hasText: '密码已修改' }).waitFor();
    const response = await page.request.post(`${session.origin}/api/session`, {
      data: { login: who.login, password: '水渠边的老榕树' },
    });
    assert.equal(response.status(), 200);
    session.forgive(/400/);
  },

  'an administrator adds a clerk, whose link works; disables and lets in; gives and takes roles': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'administrator');
    const page = await visitAs(session, who, `/?town=${town.town}`);
    await fromMore(page, 'people');
    // A line parts each from the next, and none stands out of the list.
    const second = page.locator('.work-list > li').nth(1);
    await second.waitFor();
    assert.deepEqual(
      await second.evaluate((li) => [getComputedStyle(li).borderTopStyle, getComputedStyle(li).marginLeft]),
      ['solid', '0px'],
    );
    const name = freshLogin('new');
    await page.locator('.work-add summary').click();
    await page.locator('#form-login').fill(name);
    await page.locator('#form-name').fill('李文书');
    await page.locator('#form-role').selectOption('clerk');
    const unit = await page.locator('#form-unit option').nth(1).innerText();
    await page.locator('#form-unit').selectOption({ index: 1 });
    await page.locator('.work-add [type="submit"]').click();
    const invitation = page.locator('.work-invitation');
    await invitation.locator('.share-code').waitFor();
    const link = new URL(await invitation.locator('input').inputValue());
    const row = page.locator(`[data-login="${name}"]`);
    await row.filter({ hasText: '村级文书' }).filter({ hasText: unit }).filter({ hasText: '尚未设置密码' }).waitFor();
    const joined = await fetch(`${session.origin}/api/session/invitation`, {
      method: 'POST',
      body: JSON.stringify({ key: link.hash.slice('#join='.length), password: PASSWORD }),
    });
    assert.equal((await joined.json()).login, name);
    await row.locator('[data-act="give"]').click();
    await row.locator('#form-role').selectOption('inspector');
    await row.locator('#form-level').selectOption('county');
    await row.locator('[type="submit"]').click();
    await row.filter({ hasText: '检查员' }).filter({ hasText: '县级' }).waitFor();
    await row.locator('.work-roles li', { hasText: '检查员' }).locator('.text-button').click();
    await row.locator('[data-sure]').click();
    await row.locator('.work-roles li', { hasText: '检查员' }).waitFor({ state: 'detached' });
    await row.locator('[data-act="disable"]').click();
    await row.locator('[data-sure]').click();
    await row.filter({ hasText: '已停用' }).waitFor();
    const refused = await fetch(`${session.origin}/api/session`, {
      method: 'POST',
      body: JSON.stringify({ login: name, password: PASSWORD }),
    });
    assert.equal(refused.status, 401);
    await row.locator('[data-act="enable"]').click();
    await row.locator('[data-act="disable"]').waitFor();
    // Only administrators of all towns decide who may look.
    assert.equal(await page.locator('.work-settings [data-open="map"]').count(), 0);
    await page.locator('.work-add summary').waitFor();
    await page.locator('#form-login').fill(name);
    await page.locator('.work-add [type="submit"]').click();
    await page.locator('[role="alert"]', { hasText: '这个账号名已有人用' }).waitFor();
    session.forgive(/409/);
  },

  'an open page learns that its account was disabled, and that what is being written can wait': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const page = await visitAs(session, who, `/?town=${town.town}`);
    await fromMore(page, 'account');
    await page.locator('.work-account').waitFor();
    tuntu('user', 'disable', who.login);
    await page.locator('.status.is-shown', { hasText: '您已退出登录' }).waitFor({ timeout: 10_000 });
    await page.locator('#work').waitFor({ state: 'hidden' });
    await page.click('.tool-more');
    await page.locator('.more-signin').waitFor();
  },

  'an administrator of all towns closes the map to readers who have not signed in, and opens it again': async (
    session,
  ) => {
    const town = await sample(session);
    const who = await person(session, town, 'viewer');
    tuntu('user', 'admin', who.login);
    const page = await visitAs(session, who, `/?town=${town.town}`);
    await fromMore(page, 'people');
    const anonymous = page.locator('.work-settings [data-open="map"]');
    const status = async () => (await fetch(`${session.origin}/api/towns`)).status;
    try {
      await anonymous.uncheck();
      await page.locator('.work-settings', { hasText: '现在：登录后才能看图' }).waitFor();
      await page.waitForTimeout(1300);
      assert.equal(await status(), 401);
      await anonymous.check();
      await page.locator('.work-settings', { hasText: '现在：任何人' }).waitFor();
      await page.waitForTimeout(1300);
      assert.equal(await status(), 200);
    } finally {
      tuntu('user', 'anonymous', 'on');
    }
  },
};
