using System.Collections.Immutable;
using System.Text;
using Bot.Content;

namespace Bot.Web.Access;

/// <summary>The path and query of a session's page.</summary>
internal sealed record SessionAddress(string Conference, string Session, Language Language)
{
    /// <summary>The id of the first block of <see cref="Place"/> on the page.</summary>
    public const string ExcerptAnchor = "kiku-excerpt";

    public string? Signature { get; init; }

    /// <summary>An id on the page.</summary>
    public string? Anchor { get; init; }

    /// <summary>The place of the excerpt to show, in lines of the notes.</summary>
    public LineRange? Place { get; init; }

    /// <summary>Words to mark at <see cref="Place"/>. Words, not positions: after an edit of the notes they mark nothing or the right thing.</summary>
    public ImmutableArray<string> Marks { get; init; } = [];

    /// <summary>What was asked, for the way back.</summary>
    public string? Question { get; init; }

    public override string ToString()
    {
        var text = new StringBuilder($"/conferences/{Uri.EscapeDataString(Conference)}/sessions/{Uri.EscapeDataString(Session)}?lang={Language.Code()}");
        if (Place is { } place)
            text.Append($"&line={place.First}&end={place.Last}");

        foreach (var mark in Marks)
            text.Append($"&mark={Uri.EscapeDataString(mark)}");

        if (Question is not null)
            text.Append($"&q={Uri.EscapeDataString(Question)}");

        if (Signature is not null)
            text.Append($"&{PageGate.SignatureParameter}={Signature}");

        if (Anchor is not null)
            text.Append($"#{Uri.EscapeDataString(Anchor)}");

        return text.ToString();
    }
}

/// <summary>Lines of a file, from 1, both ends included.</summary>
internal readonly record struct LineRange(int First, int Last)
{
    public bool Contains(int line) => line >= First && line <= Last;
}
