using System.Text;
using Markdig.Syntax;

namespace Bot.Content.Notes;

/// <summary>
/// Keeps what a browser or Obsidian would not show out of the text: scripts, styles, frames, readings of ruby, and comments, also where they run over
/// several blocks of Markdown. One that is never closed hides nothing, or a stray tag would swallow the rest of the notes.
/// </summary>
internal sealed class HiddenMarkup
{
    private const string HtmlComment = "-->";
    private const string ObsidianComment = "%%";

    private static readonly string[] HiddenTags = ["script", "style", "iframe", "noscript", "template", "svg", "rt", "rp"];

    private readonly Dictionary<string, int> lastClosings = new(StringComparer.Ordinal);
    private readonly string source;

    public HiddenMarkup(string source) => this.source = source;

    public bool IsHiding => Closing is not null;

    /// <summary>What ends the hiding at present.</summary>
    public string? Closing { get; private set; }

    /// <summary>How much of <see cref="Closing"/> is hidden too: all of a comment's end, and nothing of a tag, which is read as one.</summary>
    public int ClosingLength => IsComment ? Closing!.Length : 0;

    private bool IsComment => Closing is HtmlComment or ObsidianComment;

    /// <summary>To be called for every tag; <paramref name="position"/> is where it stands in the source.</summary>
    public void Tag(ReadOnlySpan<char> tag, int position)
    {
        if (Closing is not null)
        {
            if (!IsComment && tag.StartsWith(Closing, StringComparison.OrdinalIgnoreCase)) Closing = null;
            return;
        }

        if (tag.StartsWith("</") || tag.EndsWith("/>")) return;
        var name = HtmlText.NameOf(tag);
        foreach (var hidden in HiddenTags)
        {
            if (name.Equals(hidden, StringComparison.OrdinalIgnoreCase)) HideUntil($"</{hidden}", position);
        }
    }

    /// <summary>The parts of a text outside comments.</summary>
    public string Visible(string text, int position)
    {
        StringBuilder? visible = null;
        for (var at = 0; ;)
        {
            if (Closing is null)
            {
                var open = NextComment(text, at, position);
                if (open < 0) return at == 0 ? text : $"{visible}{text.AsSpan(at)}";
                (visible ??= new StringBuilder()).Append(text, at, open - at);
                at = open + (text[open] == '<' ? "<!--".Length : ObsidianComment.Length);
            }
            else
            {
                var end = IsComment ? text.IndexOf(Closing, at, StringComparison.Ordinal) : -1;
                if (end < 0) return visible?.ToString() ?? "";
                at = end + Closing.Length;
                Closing = null;
            }
        }
    }

    /// <returns>False when nothing closes it later in the source.</returns>
    public bool HideUntil(string end, int position)
    {
        if (!lastClosings.TryGetValue(end, out var last))
            lastClosings[end] = last = source.LastIndexOf(end, StringComparison.OrdinalIgnoreCase);
        if (last <= position) return false;
        Closing = end;
        return true;
    }

    public void Show() => Closing = null;

    /// <summary>Whether a part of the source touches an ASCII letter or digit on either side.</summary>
    public bool IsWithinWord(SourceSpan part) => IsLetterAt(part.Start - 1) || IsLetterAt(part.End + 1);

    /// <summary>Ends a comment that ends in code, where no sign means anything to Markdown.</summary>
    public void EndIn(string line)
    {
        if (IsComment && line.Contains(Closing!, StringComparison.Ordinal)) Closing = null;
    }

    private bool IsLetterAt(int position) => position >= 0 && position < source.Length && char.IsAsciiLetterOrDigit(source[position]);

    /// <summary>Begins to hide at the first comment from <paramref name="from"/> on, if there is one.</summary>
    /// <returns>Where it begins in the text; -1 when none does.</returns>
    private int NextComment(string text, int from, int position)
    {
        for (var at = from; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny('<', '%');
            if (next < 0) return -1;
            at += next;
            var rest = text.AsSpan(at);
            if (rest.StartsWith("<!--") && HideUntil(HtmlComment, position + at)) return at;
            if (rest.StartsWith(ObsidianComment) && HideObsidianComment(position + at)) return at;
        }

        return -1;
    }

    /// <summary>
    /// A comment at the beginning of a line may run over several blocks; one within a line ends in its paragraph. 100%% is no beginning of one.
    /// </summary>
    private bool HideObsidianComment(int at)
    {
        if (at >= source.Length || (at > 0 && !char.IsWhiteSpace(source[at - 1]))) return false;
        var rest = source.AsSpan(Math.Min(at + ObsidianComment.Length, source.Length));
        var end = rest.IndexOf(ObsidianComment);
        var isAtLineStart = at == 0 || source[at - 1] == '\n';
        if (end < 0 || (!isAtLineStart && rest[..end].Contains("\n\n", StringComparison.Ordinal))) return false;
        Closing = ObsidianComment;
        return true;
    }
}
