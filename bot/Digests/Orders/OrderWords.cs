using System.Text.RegularExpressions;
using Bot.Content;

namespace Bot.Digests;

/// <summary>The words of one order, read from left to right. Japanese needs no spaces: at each place the patterns are tried in turn.</summary>
internal sealed class OrderWords
{
    private readonly List<OrderProblem> problems = [];
    private TimeOnly? time;
    private Weekdays? days;
    private string? zone;
    private Language? language;
    private DigestRequest? request;

    /// <summary>How many words meant something.</summary>
    public int Understood { get; private set; }

    public List<string> Unknown { get; } = [];

    public void Read(string text)
    {
        var position = 0;
        while (position < text.Length)
        {
            var match = OrderPatterns.Match(text, position, out var word);
            if (match is null)
            {
                position = ReadUnknown(text, position);
                continue;
            }

            Take(word, match);
            position = match.Index + match.Length;
        }
    }

    /// <param name="isCertain">False: what is not understood may as well be a question to the notes.</param>
    public DigestOrder? ToOrder(bool isCertain)
    {
        if (!isCertain)
            return null;
        problems.AddRange(Unknown.Select(unknown => new OrderProblem(OrderProblemKind.NotUnderstood, unknown)));
        if (problems.Count > 0)
            return new MisreadOrder([.. problems]);
        if (request is { } asked)
            return new RequestOrder(asked);
        return Understood == 0 ? new RequestOrder(DigestRequest.Help) : new SubscribeOrder(time, days, zone, language);
    }

    private void Take(OrderWord word, Match match)
    {
        switch (word)
        {
            case OrderWord.Filler:
                return;
            case OrderWord.Time:
                TakeTime(match);
                break;
            case OrderWord.Days:
                days = (days is { } before && before != Weekdays.Everyday ? before : Weekdays.None) | OrderPatterns.DaysOf(match);
                break;
            case OrderWord.Every:
                days ??= Weekdays.Everyday;
                break;
            case OrderWord.Zone:
                TakeZone(match.Value);
                break;
            case OrderWord.Language:
                Once(language, match.Value, OrderPatterns.LanguageOf(match), value => language = value);
                break;
            case OrderWord.Request:
                Once(request, match.Value, OrderPatterns.RequestOf(match), value => request = value);
                break;
        }

        Understood++;
    }

    private void TakeTime(Match match)
    {
        if (OrderTimes.IsEveryDay(match))
            days ??= Weekdays.Everyday;
        if (OrderTimes.TimeOf(match) is { } value)
            Once(time, match.Value, value, value => time = value);
        else
            problems.Add(new(OrderProblemKind.NoSuchTime, match.Value.Trim()));
    }

    private void TakeZone(string name)
    {
        var (found, problem) = ZoneNames.Find(name);
        if (problem is not null)
            problems.Add(problem);
        else if (zone is not null && zone != found)
            problems.Add(new(OrderProblemKind.SaidTwice, name));
        else
            zone = found;
    }

    private void Once<T>(T? before, string text, T value, Action<T> set)
        where T : struct
    {
        if (before is { } other && !EqualityComparer<T>.Default.Equals(other, value))
            problems.Add(new(OrderProblemKind.SaidTwice, text.Trim()));
        else
            set(value);
    }

    /// <summary>Up to the next space, or the next place that means something.</summary>
    private int ReadUnknown(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && (char.IsAscii(text[end]) || OrderPatterns.Match(text, end, out _) is null))
            end++;
        Unknown.Add(text[start..end]);
        return end;
    }
}
