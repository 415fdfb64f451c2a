namespace Bot.Benchmarks.Fuzz;

/// <summary>Pieces that parsers of Markdown, YAML, HTML, JSON, forms and dates are known to stumble over.</summary>
internal static class OddText
{
    public static string[] Pieces { get; } =
    [
        "\0", "\t", "\r", "\r\n", "\n\n", "\u0085", "\u00A0", "\u00AD", "\u200B", "\u200D", "\u200F", "\u202E", "\u2028", "\u2066", "\u3000", "\uFEFF",
        "\uFFFD", "\uFFFF", "\e[31m",
        "é", "e\u0301\u0301\u0301\u0301", "ß", "ı", "İ", "ﬁ", "㍿", "㌔", "が", "カ\u3099", "ｶﾞ", "ﾊﾟ", "﷽", "𠮷", "👩‍👩‍👧‍👦", "🇯🇵", "１２３", "Ⅷ", "①", "〇", "、",
        "。", "「", "」", "・", "ー", "々",
        "0", "-1", "1e999", "-0.0", "99999999999999999999", "2147483648", "-9223372036854775809", "0x7f", "007", "1_000", "NaN", "null", "true", "{}", "[]",
        "\"\"", "''",
        "\\u0000", "\\ud800", "\\udc00\\ud800", "\\x", "\\", "\\\\", "\\\"", "%00", "%ED%A0%80", "%u0041", "%", "+", "&", "=", ";",
        "---\n", "...\n", "+++\n", "```\n", "~~~\n", "===\n", "- ", "1. ", "999999999. ", "* ", "> ", "# ", "###### ", "    ", "|",
        "| a | b |\n|---|---|\n", "[a]: b\n", "[^1]", "[^1]: ", "![", "](", ")", "**", "__", "~~", "`", "{#", "{speaker=",
        "<!--", "-->", "<!DOCTYPE html>", "<![CDATA[", "]]>", "<?xml", "<script>", "</script>", "<style>", "<div>", "</div>", "<p>", "<b>", "<a href=\"javascript:alert(1)\">", "<table><tr><td>", "<svg>", "<template>", "<select>", "<plaintext>",
        "&amp;", "&#x202e;", "&#0;", "&#xD800;", "&#99999999;", "&nbsp", "&lt;!channel&gt;", "<!channel>", "<!here>", "<@U1>", "<#C1|x>", "<http://a|b>",
        "<at>", "</at>", "{{DATE(2018-01-01)}}",
        "*a", "&a ", "*a\n", "<<: *a\n", "!!binary ", "!<tag:yaml.org,2002:str> ", "? ", ": ", "%YAML 1.2\n", "|+9\n", ">-\n", "key: ", "title: ", "speakers:\n", "session: ",
        "digest ", "ダイジェスト", "毎朝", "9時", "25:00", "Asia/Tokyo", "Etc/GMT+99", "weekdays", "月火水", "A10", "who is ", "について", "は誰", "sessions", "help", "and ",
        "how many ", "show ",
    ];

    /// <summary>What can be begun again and again.</summary>
    public static string[] Openings { get; } =
    [
        "[", "{", "(", "<", "\"", "*", "_", "**", "> ", "- ", "1. ", "  - ", "![", "[a](", "<div>", "<b>", "<ul><li>", "<table><tr><td>", "<font>", "<a>",
        "<blockquote>", "{\"a\":", "[[", "&a [*a,", "- - ", "? ", "a: {", "`", "~", "|", "#", "「", "(", "a.", "1/", "&", "=",
    ];
}
