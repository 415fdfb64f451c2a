namespace Bot.Presentation;

/// <summary>Presents a digest: for each session why it is shown, what it is, what it said, and something to ask about it.</summary>
internal static class DigestPresenter
{
    /// <param name="id">Of the message: its buttons are answered in its thread.</param>
    public static void Add(NodeList list, DigestContent digest, string id)
    {
        var shown = list.Extent == Extent.Shorter ? [.. digest.Entries.Take(1)] : digest.Entries;
        foreach (var entry in shown)
            Add(list, entry, id);
        var more = digest.MoreNew + digest.Entries.Length - shown.Length;
        if (more > 0)
            list.Sentence(list.Texts.AndMore(more), Tone.Quiet);
    }

    private static void Add(NodeList list, DigestEntry entry, string id)
    {
        var (texts, version) = (list.Texts, entry.Version);
        var target = new Target(entry.Conference.Id, SessionLabels.PlainCode(entry.Conference.Id, entry.Reference), version.Language, entry.Link);
        list.Add(new Heading(list.Line(version.Title, NodeList.Title), 2, list.Line(entry.Reference, NodeList.Title), target, version.Language));
        list.Facts(texts.Reason(entry.Reason), entry.Conference.Name.In(list.Language), SessionLabels.Facts(version, null, texts));
        list.Sentence(entry.Summary is { } summary && list.Extent != Extent.Whole ? ShownText.Clip(summary, NodeList.Summary) : entry.Summary);
        if (list.Extent != Extent.Shorter)
            list.List(null, entry.Highlights);
        var question = entry.Suggestion is { Questions: [var text, ..] } ask ? new ActionItem(text, ask with { AnswerId = id }) : null;
        var open = entry.Link is null ? null : new ActionItem(texts.OpenNotes, null, target);
        list.Add(new Actions(null, [.. new[] { question, open }.OfType<ActionItem>()]));
    }
}
