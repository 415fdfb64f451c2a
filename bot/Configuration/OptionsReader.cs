using System.Collections.Immutable;

namespace Bot.Configuration;

/// <summary>Reads settings and gathers what is wrong with them, so that one start shows every problem. An empty value is no value.</summary>
internal sealed class OptionsReader
{
    private readonly IConfiguration configuration;
    private readonly ImmutableArray<string>.Builder problems = ImmutableArray.CreateBuilder<string>();

    public OptionsReader(IConfiguration configuration) => this.configuration = configuration;

    public ImmutableArray<string> Problems => problems.ToImmutable();

    public void Problem(string setting, string message) => problems.Add($"{setting} {message}");

    /// <summary>A misspelt name would leave the default in force unseen.</summary>
    public void OnlyKnows(string section, params ReadOnlySpan<string> names)
    {
        foreach (var child in configuration.GetSection(section).GetChildren())
        {
            var known = false;
            foreach (var name in names)
                known |= child.Key.Equals(name, StringComparison.OrdinalIgnoreCase);

            if (!known)
                Problem($"{section}:{child.Key}", $"is not a setting; there are {string.Join(", ", names!)}");
        }
    }

    /// <summary>The settings of a section, none of which may have another name than these.</summary>
    public OptionsSection Section(string section, params ReadOnlySpan<string> names)
    {
        OnlyKnows(section, names);
        return new(this, section);
    }

    public string? Text(string section, string name) => Variable($"{section}:{name}");

    public IEnumerable<(string Name, string Value)> Children(string section) => configuration.GetSection(section).GetChildren()
        .Where(child => !string.IsNullOrWhiteSpace(child.Value))
        .Select(child => (child.Key, child.Value!.Trim()));

    /// <summary>A setting of no section, such as an environment variable.</summary>
    public string? Variable(string name) => configuration[name]?.Trim() is { Length: > 0 } value ? value : null;

    public T Choice<T>(string section, string name, T otherwise)
        where T : struct, Enum
    {
        if (Text(section, name) is not { } value)
            return otherwise;

        // Enum.TryParse takes numbers and lists too; a setting is one of the names.
        foreach (var known in Enum.GetNames<T>())
        {
            if (known.Equals(value, StringComparison.OrdinalIgnoreCase))
                return Enum.Parse<T>(known);
        }

        Problem($"{section}:{name}", $"is '{value}'; it must be one of {string.Join(", ", Enum.GetNames<T>())}");
        return otherwise;
    }

    public Uri? Address(string section, string name)
    {
        if (Text(section, name) is not { } value)
            return null;

        // Pages link to each other from the root, so they cannot live under a path.
        if (IsHttp(value, out var address) && address.PathAndQuery == "/" && address.Fragment.Length == 0 && address.UserInfo.Length == 0)
            return address;

        Problem($"{section}:{name}", $"is '{value}'; it must be an http or https address without path or query, such as https://kiku.example.com");
        return null;
    }

    public ImmutableArray<string>? Addresses(string section, string name)
    {
        if (Text(section, name) is not { } value)
            return null;

        var addresses = SplitAddresses(value);
        foreach (var address in addresses)
        {
            if (!IsListening(address))
                Problem($"{section}:{name}", $"has '{address}'; it must be an http or https address with a port, such as http://127.0.0.1:3978");
        }

        return addresses;
    }

    public static ImmutableArray<string> SplitAddresses(string value) =>
        [.. value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Kestrel also takes <c>*</c> and <c>+</c> for every address of the machine.</summary>
    public static bool IsListening(string address) =>
        IsHttp(address.Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal), out var uri)
        && uri.PathAndQuery == "/";

    private static bool IsHttp(string value, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(value, UriKind.Absolute, out address) && address.Scheme is "http" or "https" && address is { Host.Length: > 0 };
}
