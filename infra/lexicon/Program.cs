using System.Text;
using Bot.Lexicon;

if (args is ["compare", var made, var committed])
    return LexiconComparison.Run(made, committed);
if (args is ["transliterations", var edict, var rules])
{
    Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
    File.WriteAllLines(rules, TransliterationRules.Learn(EdictReader.Read(edict)).Prepend(TransliterationRules.Notice));
    return 0;
}

if (args.Length != 6)
{
    Console.Error.WriteLine("usage: Lexicon EDICT COMPDIC SUDACHI-JSON WORDNET-DICT-FOLDER MODEL-ASSEMBLY OUTPUT");
    Console.Error.WriteLine("       Lexicon transliterations EDICT OUTPUT");
    Console.Error.WriteLine("       Lexicon compare MADE COMMITTED");
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

using var model = new SentenceModel(args[4]);
var vectors = WordVectors.Of(builder, model);
var bytes = LexiconWriter.Write(builder, vectors);
File.WriteAllBytes(args[5], bytes);
Console.WriteLine(
    $"{builder.Words.Count:N0} Japanese words, {builder.English.Count:N0} English terms, {vectors.Count:N0} of them with a vector, {bytes.Length:N0} bytes");
return 0;
