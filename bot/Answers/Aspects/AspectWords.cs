namespace Bot.Answers.Aspects;

/// <summary>
/// What is asked of a talk again and again, each with the words by which questions ask for it and notes tell of it: stems in English, the
/// beginnings or kanji of words in Japanese. Behind a name stand its words; one with ? is only asked, one with ! only told.
/// </summary>
internal static class AspectWords
{
    public const string Table = """
        reason: why? なぜ? 何故? なんで? どうして? because! therefore! hence! ため! ので! せいで! reason cause due motive motivation persuade drive explain owing 理由 原因
            おかげ 要因 動機 root origin source culprit fault trigger behind blame 根本 発端 元凶 引き金 犯人 せい ground basis justify 根拠 狙い 目的 purpose goal aim
        beginning: before! もともと! begin start origin originate trigger prompt initial first early background history kick founder introduce きっかけ 発端 始め
            始ま 最初 はじめ 背景 経緯 当初 起点 経歴 導入 立ち上げ outset previous previously former formerly ex past then 以前 前職 元々 出身 過去
        future: become? ahead? could? possible? 可能性? will! would! yet! still! まだ! next future plan upcoming hope intend aim goal remain roadmap todo
            want consider wish dream later 今後 将来 これから 予定 次の 次は 次に 目指 目標 残 来年 計画 たい! 展望 検討
        problem: but! however! unfortunately! しかし! 残念! problem trouble difficult difficulty hard issue pain painful challenge complain complaint fail
            failure struggle obstacle mistake wrong weak weakness drawback disadvantage regret downside unhappy bad worst worry fear frustrate suffer
            問題 課題 困 苦労 難し 大変 失敗 不満 弱点 欠点 悩 反省 トラブル つら 辛 ミス 悪い デメリット 後悔 不安 心配 苦手
        result: percent! fell! rose! drop! grew! %! 割! result outcome effect benefit improve improvement gain reduce reduction increase few better
            success successful worth worthwhile impact achieve help advantage fast cheap rare effective progress 結果 成果 効果 改善 減 増え 増加 向上 成功 役立 役に立 良くな
            よくな 短縮 メリット 達成 助か 効いた 伸び
        advice: better! とよい! 方がいい! ほうがいい! 方がよい! advice advise recommend recommendation suggest suggestion lesson learn tip should takeaway hint 助言
            アドバイス おすすめ お勧め 勧め 教訓 学び べき コツ 秘訣 ヒント 学ん
        rule: may! てはいけない! rule must allow forbid forbidden permit permission restrict restriction law legislation legal obligation require
            requirement policy convention regulation regulator prohibit ban 規則 ルール 禁止 許可 義務 法律 規制 方針 決まり なければ 法令 当局 監督 基準
        check: measure measurement test check evaluate evaluation metric verify benchmark accurate accuracy reliable review examine inspect confirm
            survey 測 計測 検証 確認 評価 指標 テスト 精度 調べ 調査 レビュー 検査
        cost: euro! dollar! yen! 円! ドル! ユーロ! cost price budget pay spend expensive cheap money fee invest investment reimburse economy saving bill
            charge salary afford refund waste 費用 コスト 料金 予算 高価 安い 安く 払 お金 値段 投資 補償 節約 いくら 返金 無駄 給与 給料
        team: team staff member headcount employee engineer developer crew people! personnel organization organisation colleague person 人数 体制 チーム メンバー
            人員 社員 職員 従業員 組織 同僚 仲間 要員
        learning: 本を! train training teach study educate education degree course workshop school university skill literacy read literature book 研修 教育
            勉強 学習 訓練 講座 教える 教わ 教室 教え方 大学 読 書籍 文献 スキル 育成
        hiring: hire recruit recruitment recruiter interview candidate applicant apply vacancy job hr 採用 面接 候補者 応募 選考 人事 求人 転職
        incident: outage incident crash alert postmortem downtime recover restore emergency alarm pager failure break broken disaster 障害 停止 事故 復旧 アラート
            インシデント 振り返り 緊急 警報 復元 ダウン ポストモーテム トラブル 故障 stop halt freeze hang stuck collapse 止ま 落ち 停電 不通 固ま
        change: replace migrate migration switch move change convert transition rewrite old legacy abandon instead reorganisation reorganization
            reform 移行 置き換え 切り替え 変更 旧 移し 乗り換え 刷新 改革 やめ 変え 代わり 新し version update upgrade patch latest compatible compatibility outdated 更新 版 バージョン
            アップデート 最新 互換 古い 昔 旧式
        structure: architecture component consist structure stack layer part! module design build combine compose 構成 仕組み アーキテクチャ 構造 層 部品 設計 組み合わせ 成り立
        data: data database record store storage archive log history file 過去 データ 記録 保存 蓄積 ログ 履歴 保管
        choice: choose choice decide decision select prefer alternative option compare comparison reject adopt pick criterion 選 決め 比較 検討 決定 候補 判断 採択
        opinion: think opinion believe feel view attitude impression stance 思 考え 意見 感じ 立場 感想 印象 見立て 評価
        joy: reward rewarding enjoy proud fun happy glad pleasure satisfy satisfaction impress やりがい 楽し 嬉し うれし 喜 満足 感心 面白 醍醐味
        persuasion: convince persuade agree resist resistance sceptic skeptic object objection oppose win acceptance approve understanding 説得 納得 反対 抵抗
            賛成 理解 承認 合意 懐疑 reassure calm trust cooperate support buyin 協力 味方 安心 refuse refusal reluctant doubt critic wary scepticism 断る 断り 断ら 断っ 拒 渋る
            渋っ 渋り 反発 説き 納得し
        role: role responsible responsibility duty charge task job work position title career 役割 責任 担当 仕事 職務 任務 業務 役職 キャリア
        size: hundred! thousand! million! dozen! 万! 千! size scale grow growth big large number many count amount huge expand capacity 規模 拡大 成長 増 大き 数
            人数 件数 容量 いくつ
        speed: fast slow quick speed latency performance wait delay minute hour second quickly 速 遅 早 性能 待っ 待ち 待た 待つ 時間 分間 分で 秒 短縮 遅延
        customer: customer user client player visitor passenger guest audience consumer member 顧客 利用者 ユーザー お客 会員 来場者 乗客 消費者 プレイヤー 客
        communication: communicate communication tell! inform notify notification meeting contact touch feedback report announce message discuss
            conversation explain 連絡 伝え 知らせ 会議 話し合 通知 共有 報告 発表 対話 相談 コミュニケーション 面談 打ち合わせ
        safety: safe safety danger dangerous risk security secure attack protect accident privacy 安全 危険 リスク セキュリティ 攻撃 守 事故 防
        knowledge: document documentation wiki share knowledge guide manual article convention practice 文書 ドキュメント 共有 ナレッジ 手引き 資料 マニュアル 知見 手順書 記事
        quality: quality bug defect error correct exact precise wrong fix 品質 バグ 欠陥 エラー 誤り 正確 不具合 修正 間違
        release: release deploy deployment ship launch publish rollout deliver リリース デプロイ 公開 出荷 展開 配信 本番
        shift: remote overtime holiday shift rotation rota call night weekend vacation leave! burden turn! 働き方 残業 休 当番 シフト 交代 ローテーション 夜 週末 負担 オンコール
        place: where? どこ? place location office city venue site room town region base 場所 会場 拠点 オフィス 都市 町 地域 現地 本社
        tool: tool software program product library framework application app service package ツール ソフト 製品 ライブラリ フレームワーク アプリ サービス パッケージ
        automation: automate automatic automation script manual hand! repetitive chore robot 自動 手作業 手動 スクリプト 手間 反復 繰り返し
        exception: limit limitation only except cannot impossible unable exclude without lack missing 限 制約 だけ できな 不可能 除 欠け 足りな 不足 限界
        participation: attend attendee participant join participate community volunteer contribute 参加 出席 聴衆 参加者 貢献 コミュニティ ボランティア
        time: when? いつ? year! month! spring! summer! autumn! winter! january! february! march! april! june! july! august! september! october!
            november! december! 年! 月! 昨年! 去年! 今年! 来年! 日! date day deadline schedule period long duration since until 時期 日付 期限 期間 日程 締め切り 予定 いつ頃
        frequency: often frequent frequently frequency weekly daily monthly every regular regularly rarely sometimes times once twice 頻度 毎週 毎日 毎月 毎朝
            定期 回 たびに 週に 月に
        monitoring: monitor observe watch detect notice alert metric dashboard signal alarm discover catch silent unnoticed 監視 検知 気づ 検出 通知 計器 見張 発見
            アラート メトリクス ダッシュボード 見逃
        permission: access permission right authority authorise authorize approve approval grant credential password login account 権限 許可 承認 認証 認可 アクセス
            パスワード ログイン アカウント
        privacy: privacy personal anonymous consent identity confidential sensitive 個人情報 プライバシー 匿名 同意 本人 機密 秘密 illness diagnosis hidden mask 伏せ 匿名化
            非表示 個人
        backup: backup restore recovery copy replica redundancy spare fallback contingency バックアップ 復元 復旧 複製 予備 冗長 控え 代替
        network: network connection connect internet wifi wireless offline online signal bandwidth cable radio line 通信 ネットワーク 接続 回線 電波 無線 オフライン オンライン
            圏外 インターネット つなが
        hardware: hardware device machine equipment server sensor camera chip computer gpu laptop phone tablet printer instrument 機器 機材 装置 サーバ 端末 センサ
            カメラ 計測器 基板 スマホ タブレット 機械 マシン
        cloud: cloud aws gcp azure host hosting datacenter premise infrastructure virtual container kubernetes クラウド ホスティング データセンター オンプレ 基盤 インフラ 仮想
            コンテナ
        outside: external outside partner vendor supplier contractor outsource agency consultant contract third 外部 社外 外注 委託 業者 取引先 ベンダー 協力会社 契約 代理店
        deletion: delete remove clean drop discard erase purge throw unused obsolete retire 削除 消し 消す 消え 消去 捨て 片付け 掃除 廃止 不要 撤去 使われていない
        adoption: adopt introduce install roll launch deploy bring add setup 導入 採り入れ 取り入れ 始め 設置 追加 採用 入れ
        division: split divide separate separation independent independence autonomy autonomous isolate boundary own 分割 分け 分離 独立 自律 切り離 境界 自由 裁量
        unification: merge unify unite central common single shared integrate integration together consolidate collect standard 統一 統合 共通 まとめ 一元 一つ ひとつ
            集約 横断 標準
        simplicity: simple simplify easy complex complicated complexity confusing 簡単 単純 複雑 ややこし 容易 手軽 シンプル
        detail: example case instance concrete detail specific 例 事例 具体 詳細 ケース
        definition: mean meaning define definition call concept term 意味 定義 とは 概念 呼ば 用語
        difference: differ different difference compare comparison versus contrast unlike same similar 違い 違う 異な 差 比べ 比較 同じ 似 discrepancy mismatch
            deviate gap variance vary off 食い違 ずれ 差異 誤差 ばらつき 不一致 乖離
        management: manage manager management lead leader leadership boss executive superior head director supervise organise organize マネジメント マネージャ 管理
            上司 経営 幹部 部長 リーダー 統括 役員 率い
        culture: culture value trust atmosphere mindset habit attitude blame respect openness 文化 価値観 信頼 雰囲気 習慣 風土 意識 姿勢 癖
        growth: career promotion develop evaluate evaluation review feedback grow ladder senior junior 昇進 成長 評価 キャリア 昇格 等級 若手 新人 ベテラン 育て
        business: business market sale revenue profit customer competitor industry startup enterprise 事業 市場 売上 営業 利益 競合 業界 企業 ビジネス 収益
        health: health sick ill disease patient doctor hospital nurse medical tired stress injury dizzy 健康 病 患者 医師 医療 看護 体調 疲れ ストレス 怪我 酔 症状
        access: accessibility disability disabled blind deaf impaired wheelchair caption subtitle screen colour color font 障害者 視覚 聴覚 車椅子 字幕 読み上げ 色の 色が
            配色 色覚 文字 アクセシビリティ バリアフリー 不自由 困難
        diversity: woman man gender diversity bias fair fairness equal inclusion age young old foreign 女性 男性 性別 多様 偏り 偏見 公平 公正 平等 若い 年齢 外国 women men
            gap equality ジェンダー 男女 格差
        language: language translate translation english japanese dialect word term text write speak 言語 翻訳 英語 日本語 方言 単語 文章 通訳 表現
        media: image photo picture video film camera record recording sound audio voice draw light lighting 画像 写真 動画 映像 撮影 録音 音声 音 光 照明 カメラ
        food: food meal eat cook vegetable fruit farm farmer harvest crop kitchen restaurant 食 料理 野菜 果物 農 収穫 作物 厨房 給食
        transport: transport deliver delivery truck ship car vehicle train bus drive route travel logistics 配送 輸送 運ぶ 運び 運ん 運送 運搬 車 船 電車 トラック 物流 配達 移動
            運転
        environment: environment energy power electricity heat temperature water weather climate carbon emission battery 環境 電力 電気 温度 水温 水道 水の 水が 気候 天気
            エネルギー 電池 熱 排出
        support: support help assist assistance desk inquiry question answer care 支援 サポート 助け 手伝 問い合わせ 質問 窓口 相談 フォロー
        performance: performance load scale throughput memory cpu bottleneck capacity optimise optimize efficient efficiency 性能 負荷 処理能力 ボトルネック 効率 最適 遅
            メモリ 重い
        opensource: open source oss licence license maintainer contributor contribution patch fork upstream オープンソース ライセンス メンテナ コントリビュ 公開
        ordering: first second third last final finally step order stage phase process procedure 手順 順番 段階 工程 流れ 最後 第一 ステップ 過程 プロセス
        experiment: experiment trial try pilot attempt prototype hypothesis research study 実験 試 試行 仮説 研究 パイロット 検証 お試し
        event: event conference talk! session! meetup speak speaker audience slide keynote イベント 講演 発表 登壇 スライド セッション 聴衆
        trust: confident confidence sure certain doubt doubtful reliable unreliable credible 自信 確か 疑 信用 信頼 あてにな 当てにな 確実
        opposition: fear afraid reluctant hesitant against refuse reject deny turn! decline 怖 恐れ 嫌 断る 断り 断ら 断っ 拒 反対 渋る 渋っ 渋り ためら 却下 見送 resist
            resistance sceptic skeptic object protest wary hostile 抵抗 反発 懐疑 否定的
        work: work job task workload shift busy hour overtime remote office home 仕事 作業 業務 勤務 忙し 残業 在宅 職場 働
        harm: hurt injure injury wound accident victim casualty damage harm death die kill life threaten fatal 怪我 けが 負傷 事故 被害 損害 死 命を 人命 命に 危うく 傷
            collide collision hit knock bump narrowly almost 衝突 ぶつか 倒れ 骨折 落下 ヒヤリ 寸前
        promise: guarantee promise commit commitment assure agreement contract union negotiate deal 保証 約束 合意 契約 交渉 組合 取り決め 確約
        interview: research survey interview observe observation ask questionnaire study investigate 調査 聞き取り ヒアリング 観察 アンケート 調べ 聞い 取材 訪ね
        attack: attack hack hacker intrude intruder breach malware ransom phishing enter entry compromise steal leak 攻撃 侵入 ハッキング 不正 漏 盗 身代金 乗っ取 侵害 脅
        priority: priority prioritise prioritize important importance urgent essential order weight emphasis focus 優先 重要 重視 大切 緊急 肝心 重点
        power: drive engine motor battery electric power fuel 動力 電池 モーター エンジン バッテリ 電源 燃料 駆動
        end: finally final last end close closing finish conclude conclusion part! goodbye summary complete 最後 終わ 締め 結び 完了 結論 まとめ 終了
        irritation: annoy annoying irritate tired complain hate dislike nuisance spam burden 困 迷惑 嫌 うんざり 苛 面倒 煩 負担
        display: display show visible see screen view hide appear look read 表示 見え 見せ 画面 隠 映 出さ 見られ
        position: queue position order turn line wait number ticket 順番 列 待ち 番号 並ん 並ぶ 並び
        old: elderly old senior older aged veteran experienced 高齢 お年寄り 年配 ベテラン 長年 古参
        reputation: reputation reaction response receive welcome opinion praise criticise criticism feedback popular 評判 反応 反響 好評 不評 受け入れ 声 人気 批判 称賛
        paper: paper form document sheet print slip submit application file 紙 書類 用紙 申請 提出 印刷 帳票 伝票
        tune: tune slow query index plan performance optimise optimize speed チューニング 遅 索引 実行計画 クエリ 高速
        leave: leave sabbatical vacation holiday break pause absence absent parental maternity paternity 休暇 休職 育休 産休 有給 休み 休ん 復職 離れ
        newcomer: newcomer newbie onboard onboarding rookie trainee apprentice intern beginner novice orientation join mentor 新人 新入 入社 オンボーディング 研修生
            インターン 初心者 見習い 実習 メンター 配属
        loneliness: lonely loneliness alone isolate isolation solitude 孤独 孤立 一人 ひとり 寂し
        departure: layoff dismiss fire redundancy resign resignation quit attrition turnover retention stay retire retirement unemployed 解雇 リストラ 失業 離職
            退職 辞め 定着 引き止め 人員削減 引退
        pay: salary pay wage bonus compensation raise band income earn 給与 給料 賃金 報酬 昇給 ボーナス 年収 手当 賞与
        promotion: promote promotion upgrade ladder level grade rung senior track climb title 昇進 昇格 等級 はしご 出世 プロモーション 肩書 段位
        law: law legal court lawyer sue lawsuit contract clause liability liable copyright patent regulation regulator compliance 法 裁判 弁護士 訴訟 条項 著作権
            特許 規制 コンプライアンス
        certification: standard certificate certification certify audit auditor conformity inspection inspector 規格 標準 認定 監査 準拠 合格 審査
        navigation: map location gps position coordinate route navigation 地図 位置 座標 経路 道順 道筋 道案内 ナビ
        tracking: track tracking analytics telemetry cookie collect profile statistic 追跡 解析 収集 統計 トラッキング アナリティクス
        marketing: advertise advertisement advertising marketing campaign newsletter publicity 広告 宣伝 マーケティング キャンペーン 販促 集客
        funding: fund funding grant donation donate sponsor sponsorship invest subsidy finance raise donor 資金 助成 寄付 スポンサー 補助金 出資 調達 基金 支援
        pricing: price pricing tier subscription plan! free discount paid freemium purchase buy 価格 料金 値段 課金 無料 有料 割引 プラン! 定額 サブスク 購入 買
        sales: sell sale order shop store market retail purchase deal 販売 売 注文 店 購入 小売 受注 商談
        design: design designer layout colour color font ux ui usability interface wireframe prototype button デザイン 見た目 画面 操作 使いやす ボタン 配色 余白 レイアウト
        inquiry: research interview survey participant respondent insight usability observe 調査 インタビュー 聞き取り 被験者 回答 発見 洞察 アンケート 対象者
        mobile: mobile phone smartphone ios android tablet app 携帯 スマホ スマートフォン アプリ タブレット
        platform: browser desktop native web platform website ブラウザ デスクトップ ネイティブ ウェブ プラットフォーム サイト
        storage: storage disk file size capacity gigabyte sync offline cache save 保存 容量 ディスク 同期 オフライン キャッシュ 格納
        ticket: issue report ticket bug request triage label backlog 報告 チケット 要望 依頼 起票 バックログ
        conduct: rude insult harass conduct abuse moderate block ban polite behaviour 失礼 暴言 行動規範 嫌がらせ 荒らし ブロック 迷惑 態度
        exhaustion: burnout exhaust exhausted tired rest sleep recover overwork stress depress mental 燃え尽き 疲れ 休養 睡眠 過労 うつ 療養 体調 無理
        handover: handover successor succession hand! takeover inherit transfer replacement 引き継 後任 後継 継承 交代 譲 託
        dependency: depend dependency library package upstream bloat 依存 ライブラリ パッケージ 肥大 軽量
        localisation: translate translation localize localise language locale 翻訳 多言語 ローカライズ
        game: game play! player level score puzzle ゲーム プレイ プレイヤー 遊 スコア
        sound: sound music audio listen ear hear noise volume silent loud 音 音楽 耳 音声 騒音 サウンド 効果音 静か うるさ
        sight: blind visual sight eye reader see 視覚 盲 弱視 目の 読み上げ 見えな
        government: government city municipal municipality administration public citizen ministry official mayor council tender procurement 行政 自治体 市役所
            公共 市民 役所 市長 議会 入札 官庁 官公
        child: child kid pupil student school class parent family 子供 子ども 児童 生徒 学生 学校 親 家族 保護者 家庭
        travel: travel trip journey abroad visit commute flight hotel 旅 出張 海外 通勤 訪問 渡航
        timezone: timezone zone asynchronous overlap 時差 タイムゾーン 非同期 時間帯
        meeting: meeting agenda standup retrospective sync call minute 会議 ミーティング 打ち合わせ 議事録 朝会 定例 通話
        writing: write written document text proposal memo note draft 書 文書 提案書 文章 メモ 下書き 記述
        office: office workplace building desk room rent floor premises headquarters 事務所 オフィス 職場 机 部屋 家賃 建物 本社
        failure: fail failure mistake wrong regret flop disaster wreck blunder 失敗 うまくいか 誤算 後悔 反省 しくじ 裏目
        success: success succeed win victory achievement accomplish triumph 成功 うまくい 達成 成果 勝ち 勝利 勝っ 勝つ
        founding: founder founding start origin born birth story establish 創業 設立 誕生 由来 成り立ち 始まり 起源 生まれ
        naming: name naming brand logo nickname 名前 名称 命名 ブランド ロゴ 名付け 由来
        popularity: download star popular popularity install million widespread adoption follower ダウンロード 人気 普及 スター 広ま 流行
        vehicle: car vehicle brake engine driver recall driving truck bus 車 ブレーキ リコール 運転 車両 エンジン 走行
        simulation: simulate simulation simulator virtual twin imitate シミュレーション シミュレータ 模擬 仮想 再現
        rollout: rollout roll gradual gradually stage canary wave phase region 段階 展開 徐々 カナリア 先行 配布 少しずつ
        rollback: rollback revert undo reverse restore return back 切り戻し 元に戻 戻 取り消 ロールバック 差し戻
        supplier: supplier vendor contractor subcontract subcontractor provider procurement 取引先 仕入 業者 メーカー 供給 下請け ベンダー 調達
        factory: factory plant production assembly manufacture manufacturer worker 工場 製造 生産 組み立て 作業員 現場
        warehouse: warehouse stock inventory shelf pick pack parcel 倉庫 在庫 棚 梱包 出荷 ピッキング 荷物
        payment: payment pay card checkout transfer transaction invoice refund billing 決済 支払 カード 送金 取引 請求 返金 会計 振込
        finance: bank account loan credit finance financial accounting banking 銀行 口座 融資 信用 金融 財務 経理
        insurance: insurance insurer claim premium policyholder 保険 補償 契約者 請求
        fraud: fraud scam fake cheat suspicious forge impersonate 詐欺 不正 偽 怪し 悪用 なりすまし falsify fabricate invent lie copy 捏造 でっち上げ 嘘 ごまか 改ざん 書き写
        science: science scientist laboratory researcher university academic thesis paper 科学 研究者 大学 論文 学術 研究室
        statistics: statistic average median percentage ratio rate probability 統計 平均 中央値 割合 比率 確率
        intelligence: ai model machine learning train prediction neural algorithm classifier 人工知能 機械学習 モデル 学習 アルゴリズム 推論 生成
        prediction: predict prediction forecast estimate estimation expect projection guess 予測 見積 予想 予報 見込み 推定 当て
        planning: plan planning roadmap schedule quarter milestone objective 計画 ロードマップ 四半期 目標 予定
        aim: goal objective aim target purpose mission vision ambition 目標 目的 狙い ゴール 使命 ビジョン 理念 目指
        strategy: strategy approach direction tactic course stance 戦略 方針 方向 作戦 路線
        method: how? way method approach technique procedure practice trick manner 方法 やり方 手法 手段 工夫 仕方
        debate: debate argue argument dispute conflict disagree disagreement quarrel tension discussion 議論 論争 対立 揉め 衝突 反論 けんか 意見の違い
        approval: approve approval authority committee board vote judge jury decide 承認 委員会 投票 審査 権限 決裁 採決
        coaching: mentor coach coaching mentoring guide advise listen tutor メンター コーチ 指導 相談 面談 伴走 助言
        surprise: surprise surprised surprising unexpected unexpectedly astonish strange odd unusual 驚 意外 予想外 びっくり 想定外 珍し まさか
        emotion: feel feeling emotion sad angry anger cry shame ashamed embarrass nervous 感情 気持ち 悲し 怒 泣 恥 緊張 心境
        measure: weight heavy light kilogram length metre meter kilometre distance 重さ 重量 長さ 大きさ 寸法 距離 メートル キロ
        nature: animal dog cat bird fish tree plant forest mountain river 動物 犬 猫 鳥 魚 植物 森 山 川 自然
        sea: sea ship port harbour harbor boat wave tide ocean 海 船 港 波 潮 航海 漁
        sport: sport race match athlete competition run runner 競技 試合 選手 スポーツ 大会 競走
        art: art artist paint museum exhibit exhibition theatre film 芸術 美術 絵 展示 劇場 映画 作品
        publication: book article blog author magazine newspaper journal press 記事 ブログ 著者 出版 雑誌 新聞 書籍 著書
        code: code source program programming function compile refactor implement implementation コード ソース プログラム 関数 実装 リファクタ
        review: review reviewer approve comment merge pair inspect レビュー 査読 マージ ペア 指摘
        testing: test testing coverage qa unit regression tester テスト 試験 検証 カバレッジ 回帰 品質保証
        debugging: debug debugging trace reproduce investigate diagnose diagnosis root デバッグ 再現 調査 究明 診断 切り分け
        configuration: configuration configure setting parameter option default flag toggle 設定 パラメータ 既定 初期値 フラグ オプション
        searching: search find index query lookup seek 検索 探 見つけ 索引
        interface: api interface endpoint protocol request response integration インターフェース 連携 呼び出し エンドポイント
        messaging: queue message event stream asynchronous publish subscribe キュー メッセージ イベント 非同期 配信 ストリーム
        consistency: consistent consistency duplicate conflict mismatch twice inconsistent 整合 重複 矛盾 二重 一致 食い違
        reliability: reliability reliable availability available uptime slo sla robust stable stability resilient 信頼性 可用性 安定 稼働 頑健 落ちな
        oncall: oncall pager rota night shift wake sleep standby 当番 オンコール 夜間 呼び出 待機 深夜
        drill: drill exercise rehearsal rehearse chaos practice practise simulate 訓練 演習 リハーサル 避難 予行 練習
        encryption: encrypt encryption key certificate cipher secret signature 暗号 鍵 証明書 署名
        vulnerability: vulnerability vulnerable exploit hole bounty weakness flaw 脆弱 穴 報奨 弱点 欠陥
        retention: keep retain retention expire expiry store period archive 保持 保存期間 残 期限 保管
        debt: legacy outdated mainframe debt obsolete ancient aging 旧 レガシー 負債 古い 老朽 古く
        signup: signup registration register activation enrol enroll join onboarding 登録 会員登録 初回 申し込み 加入 入会
        churn: churn cancel unsubscribe lose quit cancellation 解約 離脱 退会 流出
        audience: audience target segment persona demographic reader group 対象 ターゲット ペルソナ 読者 客層 利用者層
        competition: competitor rival competition compete alternative 競合 ライバル 他社 競争 対抗
        partnership: partner partnership alliance cooperate cooperation collaborate collaboration joint together 提携 連携 協力 協業 共同 パートナー
        investor: investor venture shareholder board capital stake 投資家 株主 出資 資本 ベンチャー
        acquisition: acquire acquisition merger takeover 買収 合併 譲渡
        abroad: country international global overseas foreign worldwide 国外 各国 諸国 海外 国際 世界 外国 グローバル
        gathering: community forum contributor meetup group club gather コミュニティ 仲間 有志 交流 勉強会 集ま
        maintenance: maintain maintenance maintainer upkeep repair fix mend 保守 維持 メンテ 修理 手入れ 直し 直す 直る 修復
        installation: install installation setup configure prepare build 設置 設定 準備 インストール 構築 据え付け
        preparation: prepare preparation ready rehearse advance beforehand 準備 事前 用意 備え 下準備 前もって
        requirement: requirement need necessary specification demand must 要件 要求 必要 仕様 条件 欠かせな
        condition: condition criterion criteria eligible threshold qualify qualification 条件 資格 満た しきい値 基準 対象
        warning: warn warning caution beware careful careless 注意 警告 気をつけ 気を付け 用心 戒め
        misunderstanding: misunderstand misunderstanding confuse confusion misread mistaken 誤解 勘違い 混乱 取り違え 行き違い
        motto: quote motto proverb slogan principle creed 言葉 名言 座右 標語 合言葉 モットー 原則
        principle: principle guideline belief philosophy value ethic 原則 指針 信条 価値観 哲学 考え方 倫理
        tradeoff: tradeoff compromise balance sacrifice drawback 妥協 両立 引き換え 代償 バランス 犠牲 折り合い
        waste: waste unnecessary redundant useless unused needless 無駄 不要 余計 浪費 もったいな
        award: prize award gift present honour winner 賞 贈 景品 プレゼント 表彰 受賞 お土産
        celebration: celebrate party ceremony anniversary cake festival 祝 パーティ 式典 記念 打ち上げ 祭
        humour: joke funny laugh humour humor 冗談 笑 ユーモア おかし
        questions: question answer ask audience qa 質問 質疑 会場 回答 問い
        contact: contact email reach address website link url 連絡先 メール 問い合わせ先 リンク サイト 住所
        demonstration: demo demonstration demonstrate live show 実演 デモ 披露
        private: hobby weekend private spare personal life 趣味 私生活 余暇 休日 プライベート
        biography: background biography degree graduate career previous profession occupation 経歴 出身 学歴 前職 卒業 略歴 職業 本業 before job work study born 専業 勤め
            働いて 元は 元々
        discovery: discover discovery reveal realise realize 発見 判明 わかっ 分かっ 気づ 明らか
        shortage: shortage lack short scarce missing insufficient 不足 足りな 欠如 品薄 人手不足
        crowd: crowd crowded queue busy peak rush 混雑 混 行列 ピーク 殺到 集中
        luck: chance luck lucky coincidence accident 偶然 運が 運よく たまたま 幸運
        patience: wait patient patience slowly persevere continue keep! 我慢 粘り 辛抱 続け 待っ 待ち 待た 待つ 根気
        freedom: free! freedom autonomy choose! own! discretion voluntary 自由 自律 裁量 任意 自主
        fairness: fair fairness unfair equal justice inequality gap 公平 不公平 平等 格差 公正
        trust-building: honest honesty transparent transparency open! openly secret hide 正直 透明 率直 隠 包み隠さ オープン
        compensation: compensate compensation refund reimburse apology apologise coupon voucher credit goodwill 補償 返金 お詫び 謝罪 クーポン 埋め合わせ 弁償
        guild: guild chapter circle craft specialty speciality specialist discipline practice 専門 横断 横のつながり ギルド サークル 職種
        wish: wish want prefer preference volunteer vote desire request 希望 望 投票 意向 要望 念願 願望 自分で選
        former: formerly previously before old earlier past until once historical traditional conventional history 以前 従来 それまで 昔 かつて もともと 旧来 当時 過去
        assumption: suspect suspicion hypothesis theory guess assume assumption track presume believe 疑 仮説 思い込み 推測 見当 勘 決めつけ
        precision: precise precision exact exactly accurate range rough roughly vague decimal 正確 精密 幅 大まか ざっくり 厳密 おおよそ
        experience: experience experienced veteran senior expert expertise skilled decade 経験 ベテラン 熟練 専門家 達人 長年
        veto: veto stop block gate approve signoff final 拒否権 止め 差し止め 待った ゲート 承認 最終判断
        hindsight: hindsight regret differently again lesson retrospect redo would! 次回 やり直 今なら もう一度 反省 振り返 後知恵 振り返り postmortem
        calibration: calibrate calibration accurate drift error compare reference deviate 校正 較正 ずれ 誤差 狂 当てにな
        fit: suit suitable fit appropriate small scale worth apply case 向いて 向く 適し 合う 合わな 使いどころ ふさわし
        application: application apply submit submission document reviewer dossier file form 書類 提出 申請 審査 願書
        motivation: motive motivation itch frustration frustrate inspire drive need! mother father own! 動機 きっかけ 不便 思い立 自分のため 始めた理由
        headcount: headcount people staff engineer employee person hire number 人数 名の 人の 名が 人が 総勢
        custody: own owner ownership responsible charge belong 所有 持ち主 担当 オーナー 受け持
        rarely: edge corner rare rarely exception special unusual 例外 まれ 稀 特殊 極端
        silence: silent silence quiet unnoticed miss ignore overlook 黙 無視 見逃 見過ご 気付かな 気づかな
        strength: strength strong strongest expert expertise speciality specialise specialize field domain 強い 強み 得意 専門 分野 領域 特化
        """;
}
