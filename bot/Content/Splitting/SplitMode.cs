namespace Bot.Content.Splitting;

/// <summary>Whether headings of a file may begin sessions of their own.</summary>
internal enum SplitMode
{
    /// <summary>The file is one session.</summary>
    Off,

    /// <summary>Only where several signs agree: a file that is not split is still found, one that is split wrongly is not.</summary>
    Automatic,

    /// <summary>The same for a report that is imported, where one session's code is enough.</summary>
    Report,

    /// <summary>As told: without any sign, every heading of the highest level that has several.</summary>
    On,
}
