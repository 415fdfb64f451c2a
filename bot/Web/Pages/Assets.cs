using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Bot.Web.Pages;

/// <summary>The style sheet and the icon. They lie in the executable, under names that change with their content, so that
/// browsers keep them for good.</summary>
internal static class Assets
{
    private const string Folder = "/assets/";

    private static readonly Asset Style = Load("kiku.css", "text/css; charset=utf-8");

    private static readonly Asset Icon = Load("kiku.svg", "image/svg+xml");

    private static readonly FrozenDictionary<string, Asset> ByName = new[] { Style, Icon }.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);

    public static string StylePath => Folder + Style.Name;

    public static string IconPath => Folder + Icon.Name;

    public static Asset? Find(string? name) => name is null ? null : ByName.GetValueOrDefault(name);

    private static Asset Load(string file, string type)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream("Assets/" + file)
            ?? throw new InvalidOperationException($"{file} is not in the executable");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6));
        return new($"{Path.GetFileNameWithoutExtension(file)}.{hash}{Path.GetExtension(file)}", type, content);
    }
}

internal sealed record Asset(string Name, string Type, ReadOnlyMemory<byte> Content);
