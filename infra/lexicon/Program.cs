using System.Text;
using Bot.Lexicon;

if (args.Length != 5)
{
    Console.Error.WriteLine("usage: Lexicon EDICT COMPDIC SUDACHI-JSON WORDNET-DICT-FOLDER OUTPUT");
    return 2;
}

Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var builder = new LexiconBuilder();
foreach (var entry in EdictReader.Read(args[0]).Concat(EdictReader.Read(args[1])))
    builder.Add(entry);
foreach (var group in SudachiReader.Read(args[2]))
    builder.Add(group);
foreach (var relation in WordNetReader.Read(args[3]))
    builder.Add(relation);

var bytes = LexiconWriter.Write(builder);
File.WriteAllBytes(args[4], bytes);
Console.WriteLine($"{builder.Words.Count:N0} Japanese words, {builder.English.Count:N0} English terms, {bytes.Length:N0} bytes");
return 0;
