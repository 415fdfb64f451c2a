using Bot.Content;
using Xunit;

namespace Bot.Tests.Content.Splitting;

public sealed class SplitFilesTests
{
    /// <summary>As long as notes of a talk at least are.</summary>
    private static readonly string Words = string.Concat(Enumerable.Repeat("Ropes hold what waves would take away. ", 8));

    public static TheoryData<string, string[], string> Headings => new()
    {
        { "Ports 2026", ["## A10: Tides", "## A20: Locks"], "A10 Tides|A20 Locks" },
        { "Ports 2026", ["## [B-3] Tides", "### 【B-4】Locks"], "B-3 Tides|B-4 Locks" },
        { "Ports 2026", ["## Talk 1: Tides", "## Talk 2: Locks"], "x-s1 Tides|x-s2 Locks" },
        { "港の日", ["## 1コマ目「潮」", "## 2コマ目「錨」"], "x-s1 潮|x-s2 錨" },
        { "港の日", ["## 1コマ目「PT-1 潮」", "## 2コマ目「PT-2 錨」"], "PT-1 潮|PT-2 錨" },
        { "港の日", ["## 発表1：潮", "## 発表2：錨"], "x-s1 潮|x-s2 錨" },
        { "Ports 2026", ["## Tides by Mira Sol", "## Locks by Ada Quay and Bo Ek"], "x-s1 Tides (Mira Sol)|x-s2 Locks (Ada Quay, Bo Ek)" },
        { "Ports 2026", ["## Tides — Mira Sol (Moon Ltd.)", "## Locks — Ada Quay (Canal Ltd.)"], "x-s1 Tides (Mira Sol)|x-s2 Locks (Ada Quay)" },
        { "Ports 2026", ["## Mira Sol - Tides", "## Ada Quay - Locks", "## Bo Ek - Gulls"], "x-s1 Tides (Mira Sol)|x-s2 Locks (Ada Quay)|x-s3 Gulls (Bo Ek)" },
        { "Ports 2026", ["## Mira Sol: Tides", "## Ada Quay: Locks", "## Bo Ek: Gulls"], "x-s1 Tides (Mira Sol)|x-s2 Locks (Ada Quay)|x-s3 Gulls (Bo Ek)" },
        { "Ports 2026", ["## Tides | Mira Sol", "## Locks | Ada Quay", "## Gulls | Bo Ek"], "x-s1 Tides (Mira Sol)|x-s2 Locks (Ada Quay)|x-s3 Gulls (Bo Ek)" },
        { "Ports 2026", ["## Tides @mira", "## Locks @quay"], "x-s1 Tides (mira)|x-s2 Locks (quay)" },
        { "港の日", ["## 「潮の話」 波野様", "## 「錨の話」 岸田様"], "x-s1 潮の話 (波野)|x-s2 錨の話 (岸田)" },
        { "港の日", ["## 波野太郎さん「潮の話」", "## 岸田花子さん「錨の話」"], "x-s1 潮の話 (波野太郎)|x-s2 錨の話 (岸田花子)" },
        { "港の日", ["## 波野さん: 潮の話", "## 錨の話 / 岸田花子氏"], "x-s1 潮の話 (波野)|x-s2 錨の話 (岸田花子)" },
        { "Ports", ["## 2026-05-01 Tides", "## 2026-06-01 Locks", "## 2026-07-01 Gulls"], "x-s1 2026-05-01 Tides|x-s2 2026-06-01 Locks|x-s3 2026-07-01 Gulls" },
        { "HarbourConf 2026", ["## Keynote", "## How tides rise", "## Why locks close"], "x-s1 Keynote|x-s2 How tides rise|x-s3 Why locks close" },
        { "HarbourConf 2026", ["## 10:00 Tides", "## 11:00 Locks", "## 12:00 Gulls"], "x-s1 10:00 Tides|x-s2 11:00 Locks|x-s3 12:00 Gulls" },
    };

    [Theory]
    [MemberData(nameof(Headings))]
    public void Headings_of_talks_begin_sessions(string title, string[] headings, string expected) =>
        Assert.Equal(expected.Split('|'), Sessions(title, headings).Where(session => session.Code != "x").Select(Shown));

    public static TheoryData<string, string[]> Parts => new()
    {
        { "How tides rise", ["## Introduction", "## Background", "## Ropes", "## Q&A", "## Summary"] },
        { "How tides rise", ["## 1. Wait", "## 2. Watch", "## 3. Write", "## 4. Wonder"] },
        { "How tides rise", ["## Step 1: Wait", "## Step 2: Watch", "## Step 3: Write"] },
        { "How tides rise", ["## Part 1 - Moon", "## Part 2 - Sun", "## Part 3 - Both"] },
        { "How tides rise", ["## 10:02 the water rises", "## 10:15 the gate breaks", "## 10:40 it is mended"] },
        { "How we plan for storms", ["## P0: everything sinks", "## P1: something leaks", "## P2: paint comes off"] },
        { "Where we store rope", ["## S3 buckets", "## EC2 instances", "## Waves"] },
        { "A talk on patterns", ["## Rope Keeping - the basics", "## Wave Breaking - why", "## Gull Scaring - how"] },
        { "潮の話", ["## はじめに", "## 背景", "## 縄について", "## まとめ"] },
        { "港の座談会", ["## Q. 潮は高いですか？", "## Q. 錨は重いですか？", "## Q. 縄は長いですか？"] },
        { "HarbourConf 2026: How tides rise", ["## Why", "## How", "## When"] },
        { "Keynote: How tides rise by Mira Sol", ["## 1. Moon", "## 2. 「Sun and stars」", "## 3. Both"] },
    };

    /// <summary>The text names patterns and ropes in small letters, as texts do.</summary>
    [Theory]
    [MemberData(nameof(Parts))]
    public void Parts_of_one_talk_are_no_sessions(string title, string[] headings)
    {
        var text = string.Concat(headings.Select(heading => $"{heading}\n\n{Words}Some rope keeping, wave breaking and gull scaring.\n\n"));
        Assert.Equal(title, Given.Version(Given.Files(("x.md", $"# {title}\n\n{text}"))).Title);
    }

    [Theory]
    [InlineData("Speaker: Mira Sol (Moon Ltd.)", "Mira Sol")]
    [InlineData("登壇者：波野太郎氏", "波野太郎")]
    [InlineData("With Mira Sol (Moon Ltd.), Bo Ek (Salt Inc.)", "Mira Sol|Bo Ek")]
    [InlineData("波野太郎さん(ミナト電機)の発表。スライド: https://speakerdeck.com/nami/ushio", "波野太郎")]
    public void What_stands_under_a_heading_names_its_speaker(string opening, string names)
    {
        var sessions = Load($"# Ports\n\n## How tides rise\n\n{opening}\n\n{Words}\n\n## Why locks close\n\n{opening}\n\n{Words}\n").ToList();
        Assert.Equal(["How tides rise", "Why locks close"], sessions.Select(session => session.Versions[0].Title));
        Assert.Equal(names, string.Join('|', sessions[0].Versions[0].Speakers.Select(speaker => speaker.Name)));
    }

    [Fact]
    public void Under_days_and_numbered_slots_the_talks_are_sessions()
    {
        var sessions = Load(
            $"""
            # Ports

            ## General

            At the harbour.

            ## Session 1 - Keynotes

            ### Tides

            Speaker: Mira Sol (Moon Ltd.)

            ## Locks - Ada Quay (Canal Ltd.)

            {Words}

            ## Session 2.1: Salt

            Chair: Bo Ek

            ### Gulls

            Speaker: Cy Reef (Sand Inc.)

            ### Crabs

            {Words}
            """).ToList();
        Assert.Equal(["Ports", "Tides", "Locks", "Gulls"], sessions.Select(session => session.Versions[0].Title).Take(4));
        Assert.Equal(["General", "Session 1 - Keynotes", "Session 2.1: Salt"], sessions[0].Versions[0].Sections.Select(section => section.Path[^1]).Take(3));
    }

    [Fact]
    public void A_numbered_session_keeps_its_own_parts()
    {
        var sessions = Load("# Ports\n\n## Talk 1: Tides\n\n### Why\n\nMoon.\n\n### How\n\nSlowly.\n\n## Talk 2: Locks\n\n### Why\n\nBoats.\n").ToList();
        Assert.Equal(["x-s1 Tides", "x-s2 Locks"], sessions.Select(Shown));
        Assert.Equal(["Why", "How"], sessions[0].Versions[0].Sections.Select(section => section.Path.Single()));
    }

    [Fact]
    public void Sections_keep_the_file_and_its_lines_and_nothing_is_lost()
    {
        var sessions = Load("# Ports\n\nBefore.\n\n## A10: Tides\n\nHigh.\n\n## Lunch\n\nSoup.\n\n## A20: Locks\n\n### Gates\n\nShut.\n\n## 感想\n\nAfter.\n").ToList();
        Assert.All(sessions, session => Assert.Equal("x.md", session.Versions[0].File));
        var lines = sessions.SelectMany(session => session.Versions[0].Sections).SelectMany(section => section.Passages);
        Assert.Equal([(7, "High."), (17, "Shut."), (3, "Before."), (11, "Soup."), (21, "After.")], lines.Select(passage => (passage.Line, passage.Text)));
    }

    [Fact]
    public void The_first_of_several_highest_headings_is_a_session_and_not_the_title()
    {
        var sessions = Load("# Talk 1: Tides\n\nHigh.\n\n# Talk 2: Locks\n\nShut.\n").ToList();
        Assert.Equal(["x-s1 Tides", "x-s2 Locks"], sessions.Select(Shown));
        Assert.Equal("x", Assert.Single(sessions[0].FileCodes));
    }

    [Fact]
    public void Versions_of_a_file_that_have_the_same_talks_are_linked()
    {
        var result = Given.Files(
            ("x.en.md", "# Ports\n\nRain.\n\n## Talk 1: Tides\n\nHigh.\n\n## Talk 2: Locks\n\nShut.\n"),
            ("x.ja.md", "# 港\n\n雨。\n\n## 発表1: 潮\n\n高い。\n\n## 発表2: 錨\n\n重い。\n"));
        Assert.Equal(
            ["x en:Ports ja:港", "x-s1 en:Tides ja:潮", "x-s2 en:Locks ja:錨"],
            result.Snapshot!.Sessions.Select(session => $"{session.Code} " + string.Join(' ', session.Versions.Select(version => $"{version.Language.Code()}:{version.Title}"))));
    }

    [Fact]
    public void Versions_of_a_file_that_have_other_talks_are_not_linked()
    {
        var result = Given.Files(
            ("x.en.md", "# Ports\n\n## Talk 1: Tides\n\nHigh.\n\n## Talk 2: Locks\n\nShut.\n\n## Talk 3: Gulls\n\nLoud.\n"),
            ("x.ja.md", "# 港\n\n## 発表1: 潮\n\n高い。\n\n## 発表2: 鴎\n\n煩い。\n"));
        Assert.All(result.Snapshot!.Sessions, session => Assert.Single(session.Versions));
        Assert.Equal(["x-en-s1", "x-en-s2", "x-en-s3", "x-ja-s1", "x-ja-s2"], result.Snapshot!.Sessions.Select(session => session.Code));
        Assert.Equal("x-en-s1", result.Snapshot!.Conferences[0].Find("x")!.Code);
    }

    [Fact]
    public void A_code_that_another_file_states_is_no_error()
    {
        var result = Given.Files(
            ("a10.md", "---\nsession: A10\ntitle: Ropes\n---\nLong.\n"), ("x.md", "# Ports\n\n## A10: Tides\n\nHigh.\n\n## A20: Locks\n\nShut.\n"));
        Assert.Equal(["A10 Ropes", "A20 Locks", "x-A10 Tides"], result.Snapshot!.Sessions.Select(Shown));
    }

    [Theory]
    [InlineData("session: K1")]
    [InlineData("speakers: [Mira Sol]")]
    [InlineData("kind: panel")]
    [InlineData("split: off")]
    public void Front_matter_of_a_session_keeps_the_file_one_session(string matter) =>
        Assert.Equal("Ports", Given.Version(Given.Files(("x.md", $"---\ntitle: Ports\n{matter}\n---\n## A10: Tides\n\nHigh.\n\n## A20: Locks\n\nShut.\n"))).Title);

    [Fact]
    public void A_conference_may_turn_it_off_and_a_file_on_again()
    {
        var notes = "## A10: Tides\n\nHigh.\n\n## A20: Locks\n\nShut.\n";
        var result = Given.Files(("conference.yaml", "split: off"), ("x.md", "# X\n" + notes), ("y.md", "---\ntitle: Y\nsplit: on\n---\n" + notes));
        Assert.Equal(["A10", "A20", "x"], result.Snapshot!.Sessions.Select(session => session.Code));
    }

    [Fact]
    public void A_level_may_be_told()
    {
        var result = Given.Files(("x.md", "---\ntitle: X\nsplit: 3\n---\n## One\n\n### Tides\n\nHigh.\n\n### Locks\n\nShut.\n"));
        Assert.Equal(["x X", "x-s1 Tides", "x-s2 Locks"], result.Snapshot!.Sessions.Select(Shown));
    }

    [Fact]
    public void Another_value_of_split_is_left_out() =>
        Assert.Contains("x.md:3: warning: `split` is `off`, `on` or the level", Given.Problems(Given.Files(("x.md", "---\ntitle: X\nsplit: maybe\n---\n"))).Single(), StringComparison.Ordinal);

    [Fact]
    public void Many_headings_are_told_apart_in_little_time()
    {
        var many = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"## Mira Sol - Tide {i}\n\n### 感想\n\nHigh.\n\n"));
        Assert.Equal(5_001, Load("# Ports\n\nRain.\n\n" + many).Count());
    }

    private static IEnumerable<Session> Sessions(string title, string[] headings) =>
        Load($"# {title}\n\n" + string.Concat(headings.Select(heading => $"{heading}\n\n{Words}\n\n")));

    private static IEnumerable<Session> Load(string text) => Given.Files(("x.md", text)).Snapshot!.Sessions;

    private static string Shown(Session session)
    {
        var version = session.Versions[0];
        var names = string.Join(", ", version.Speakers.Select(speaker => speaker.Name));
        return $"{session.Code} {version.Title}" + (names.Length > 0 ? $" ({names})" : "");
    }
}
