namespace Bot.Content.Notes;

/// <summary>
/// A mark at the beginning of a line that makes the line a list item to its reader though not to Markdown: <c>・</c>, <c>●</c>, <c>①</c>, <c>→</c>.
/// </summary>
/// <param name="Shown">What stands before the item: a bullet, or the mark itself where it says more than that.</param>
/// <param name="Length">Of the mark in the text.</param>
/// <param name="Rank">Among lines of one indentation an item stands under the last one of a lower rank: ・ under ■, and → under both.</param>
internal readonly record struct BulletMark(string Shown, int Length, int Rank)
{
    private const string Bullet = "•";
    private const string Large = "●○◎■□◆◇▼▽▲△★☆►▶▷▸";
    private const string Small = "・•▪◦‣＊";
    private const string Arrows = "→⇒➡⇨➔➜└";

    /// <returns>Null when the text does not begin with a mark. A repeated one is none: ○○ stands for a name, ・・・ for silence.</returns>
    public static BulletMark? At(ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return null;
        var next = text.Length > 1 ? text[1] : '\0';
        if (text[0] == next) return null;
        if (Small.Contains(text[0], StringComparison.Ordinal)) return new BulletMark(Bullet, 1, 2);
        if (Large.Contains(text[0], StringComparison.Ordinal)) return new BulletMark(Bullet, 1, 0);
        if (Arrows.Contains(text[0], StringComparison.Ordinal)) return new BulletMark(text[..1].ToString(), 1, 3);
        if (text[0] is '-' or '=' && next == '>') return new BulletMark(text[..2].ToString(), 2, 3);
        return Number(text) is > 0 and var length ? new BulletMark(text[..length].ToString(), length, 1) : null;
    }

    /// <summary>The length of ①, １． or （１）; 0 when the text begins otherwise.</summary>
    private static int Number(ReadOnlySpan<char> text)
    {
        if (text[0] is >= '①' and <= '⑳') return 1;
        var start = text[0] == '（' ? 1 : 0;
        var end = start;
        while (end < text.Length && end < start + 2 && text[end] is >= '０' and <= '９') end++;
        if (end == start || end == text.Length) return 0;
        return text[end] is '）' || (start == 0 && text[end] is '．' or '.' or ')') ? end + 1 : 0;
    }
}
