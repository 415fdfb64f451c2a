using System.Globalization;

namespace Bot.Configuration;

/// <summary>The settings of one room. A wrong value becomes a problem of the <see cref="OptionsReader"/>, and the default is taken.</summary>
internal sealed class OptionsSection(OptionsReader reader, string name)
{
    public string? Text(string setting) => reader.Text(name, setting);

    /// <param name="variable">The environment variable by which people of that service know it; the setting goes before it.</param>
    public string? Text(string setting, string variable) => reader.Text(name, setting) ?? reader.Variable(variable);

    public T Choice<T>(string setting, T otherwise)
        where T : struct, Enum => reader.Choice(name, setting, otherwise);

    public int Number(string setting, int otherwise, int least, int most)
    {
        if (Text(setting) is not { } text)
            return otherwise;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;
        Problem(setting, $"is '{text}'; it must be a number from {least} to {most}");
        return otherwise;
    }

    public bool Flag(string setting, bool otherwise)
    {
        if (Text(setting) is not { } text)
            return otherwise;
        if (text.ToLowerInvariant() is "true" or "on" or "yes")
            return true;
        if (text.ToLowerInvariant() is not ("false" or "off" or "no"))
            Problem(setting, $"is '{text}'; it must be on or off");
        return otherwise && text.ToLowerInvariant() is not ("false" or "off" or "no");
    }

    /// <summary>As <c>hh:mm:ss</c>, <c>d.hh:mm:ss</c>, or a number with a unit: <c>500ms</c>, <c>30s</c>, <c>10m</c>, <c>6h</c>, <c>30d</c>.</summary>
    public TimeSpan Duration(string setting, TimeSpan otherwise, TimeSpan least, TimeSpan most)
    {
        if (Text(setting) is not { } text)
            return otherwise;
        if (Durations.TryParse(text, out var value) && value >= least && value <= most)
            return value;
        Problem(setting, $"is '{text}'; it must be a time from {Durations.Show(least)} to {Durations.Show(most)}, such as {Durations.Show(otherwise)}");
        return otherwise;
    }

    /// <summary>Tells that a time is longer than the one that bounds it.</summary>
    public void NotLonger(string setting, TimeSpan value, string bound, TimeSpan most)
    {
        if (value > most)
            Problem(setting, $"is {Durations.Show(value)}; it must not be longer than {name}:{bound}, which is {Durations.Show(most)}");
    }

    /// <summary>Settings whose names the operator chooses.</summary>
    public IEnumerable<(string Name, string Value)> Children(string setting) => reader.Children($"{name}:{setting}");

    public void Problem(string setting, string message) => reader.Problem($"{name}:{setting}", message);
}
