using CsCheck;
using Quire.Tabular.Delimited;
using Quire.Tabular.Spss;
using Quire.Tabular.Stata;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests;

/// <summary>Files that were damaged or cut short anywhere are told of, or read; they never end in anything else.</summary>
public sealed class DamageTests
{
    private static readonly Gen<(int At, byte Value)[]> Damage = Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte).Array[1, 6];

    public static TheoryData<string> Files => ["stata13-auto.dta", "strl.dta", "dates.dta", "ingest.csv", "dct.sav"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Bytes_that_are_others_end_in_an_error_with_words_or_in_values(string name)
    {
        var whole = File.ReadAllBytes(GoldenFile.PathOf(name));
        Damage.Sample(
            damage =>
            {
                var bytes = whole.ToArray();
                foreach (var (at, value) in damage)
                {
                    // Most of what can go wrong is said at the beginning.
                    bytes[at % (at % 2 == 0 ? bytes.Length : Math.Min(bytes.Length, 900))] = value;
                }

                ReadAll(name, bytes);
            },
            iter: 3000
        );
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_cut_short_ends_in_an_error_with_words_or_in_values(string name)
    {
        var whole = File.ReadAllBytes(GoldenFile.PathOf(name));
        for (var length = 0; length < whole.Length; length += Math.Max(1, whole.Length / 1500))
        {
            ReadAll(name, whole[..length]);
        }
    }

    private static void ReadAll(string name, byte[] bytes)
    {
        try
        {
            using var file = new MemoryStream(bytes);
            using TableReader table = Path.GetExtension(name) switch
            {
                ".dta" => new StataTable(file),
                ".sav" => new SpssTable(file),
                _ => new DelimitedTable(file, DelimitedForm.Comma),
            };
            TableText.Tab(table);
        }
        catch (TableFormatException e)
        {
            Assert.NotEmpty(e.Message);
        }
    }
}
