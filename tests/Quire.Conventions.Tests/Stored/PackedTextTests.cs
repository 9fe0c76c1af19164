using System.Collections;
using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Editing;
using Quire.Repository.Files.Tables.Profiles;

namespace Quire.Conventions.Tests.Stored;

/// <summary>
/// The text of everything stored as packed JSON, as databases hold it: what was written once is read by every program.
/// </summary>
public sealed class PackedTextTests
{
    private static readonly TableDocument Document = new([
        new()
        {
            Name = "state",
            Label = "Gauge \"state\"",
            IsNumeric = true,
            IsContinuous = true,
            FormatCategory = "date",
            Format = "yyyy",
            IsSinglePrecision = true,
            IsOrdered = true,
            Unf = "UNF:6:a==",
            Statistics = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["mean"] = "1.5" },
            Categories = [new("1", "Größe", 8610, IsMissing: true)],
            MissingRanges = [new("8", "9")],
            MissingTexts = ["none"],
        },
    ])
    {
        Notes = ["Column 2 has no name."],
        Noted =
        [
            new("column.unnamed", "Column 2 has no name and was called V2.")
            {
                Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["column"] = "2", ["name"] = "V2" },
            },
        ],
    };

    private const string DocumentText =
        """{"variables":[{"name":"state","label":"Gauge \u0022state\u0022","numeric":true,"continuous":true,"category":"date","format":"yyyy","single":true,"ordered":true,"unf":"UNF:6:a==","statistics":{"mean":"1.5"},"categories":[{"value":"1","label":"Gr\u00F6\u00DFe","frequency":8610,"missing":true}],"missing":[{"from":"8","to":"9"}],"missingTexts":["none"]}],"notes":["Column 2 has no name."],"noted":[{"code":"column.unnamed","text":"Column 2 has no name and was called V2.","values":{"column":"2","name":"V2"}}]}""";

    private static readonly VariableEdits Edits = new(
        new()
        {
            [3] = new()
            {
                Label = "a",
                Question = "b",
                Instruction = "c",
                AfterQuestion = "d",
                Universe = "e",
                Notes = "f",
                IsWeight = true,
                WeightedBy = 2,
                Frequencies = new(StringComparer.Ordinal) { ["1"] = 2.5 },
                CategoryLabels = new(StringComparer.Ordinal) { ["1"] = "g" },
            },
        },
        [new("h", [0, 3])]
    );

    private const string EditsText =
        """{"variables":{"3":{"label":"a","question":"b","instruction":"c","after":"d","universe":"e","notes":"f","weight":true,"weightedBy":2,"frequencies":{"1":2.5},"categories":{"1":"g"}}},"groups":[{"label":"h","columns":[0,3]}]}""";

    private static readonly TableProfileDocument Profile = new([
        new()
        {
            Missing = 1,
            DeclaredMissing = 2,
            Distinct = 3,
            Top = [new("a", 4)],
            Quantiles = [0.5, null],
            From = -1.25,
            To = 7,
            Counts = [5, 6],
        },
    ]);

    private const string ProfileText =
        """{"variables":[{"missing":1,"declared":2,"distinct":3,"top":[{"value":"a","count":4}],"quantiles":[0.5,null],"from":-1.25,"to":7,"counts":[5,6]}]}""";

    // Columns of bytes; those that are no packed JSON hold pictures, checksums and documents made for others.
    private const string Columns = """
        auxiliary_files.sums: bytes
        collection_logos.png: bytes
        dataset_thumbnails.png: bytes
        exports.body: bytes
        featured_images.bytes: bytes
        file_sums.sums: bytes
        file_tables.document: packed
        file_tables.profile: packed
        file_tables.sums: bytes
        table_edits.document: packed
        thumbnails.png: bytes
        """;

    [Fact]
    public void Every_column_of_bytes_is_known_here()
    {
        var known = Columns.Split('\n').Select(l => l.Split(':')[0]);
        Assert.Equal(
            known,
            StoredModel.Columns.Where(c => c.Value.ClrType == typeof(byte[])).Select(c => c.Key).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Values_are_written_and_read_as_they_always_were()
    {
        Assert.Equal(DocumentText, Unpacked(Document.Pack()));
        Assert.Equal(DocumentText, Unpacked(TableDocument.Unpack(Packed(DocumentText)).Pack()));
        Assert.Equal(EditsText, Unpacked(Edits.Pack()));
        Assert.Equal(EditsText, Unpacked(VariableEdits.Unpack(Packed(EditsText)).Pack()));
        Assert.Equal(ProfileText, Unpacked(Profile.Pack()));
        Assert.Equal(ProfileText, Unpacked(TableProfileDocument.Unpack(Packed(ProfileText)).Pack()));
    }

    [Fact]
    public void Every_member_has_its_name_and_a_value_here()
    {
        var seen = new HashSet<Type>();
        foreach (var document in new object[] { Document, Edits, Profile })
        {
            Look(document, seen);
        }

        Assert.Equal(
            [
                nameof(StoredCount),
                nameof(StoredNote),
                nameof(StoredProfile),
                nameof(TableCategory),
                nameof(TableDocument),
                nameof(TableProfileDocument),
                nameof(TableRange),
                nameof(TableVariable),
                nameof(VariableEdit),
                nameof(VariableEdits),
                nameof(VariableGroup),
            ],
            seen.Select(t => t.Name).Order(StringComparer.Ordinal)
        );
    }

    private static void Look(object value, HashSet<Type> seen)
    {
        seen.Add(value.GetType());
        foreach (
            var property in value
                .GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null)
        )
        {
            var name = $"{value.GetType().Name}.{property.Name}";
            Assert.True(property.GetCustomAttribute<JsonPropertyNameAttribute>() is not null, $"{name} has no stored name");
            var member = property.GetValue(value);
            var none = property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;
            Assert.False(Equals(none, member), $"{name} has no value here");
            foreach (
                var inner in Members(member!)
                    .Where(m => m.GetType().Namespace?.StartsWith("Quire.", StringComparison.Ordinal) == true)
            )
            {
                Look(inner, seen);
            }
        }
    }

    private static IEnumerable<object> Members(object value) =>
        value switch
        {
            string => [],
            IDictionary map => map.Values.Cast<object>(),
            IEnumerable many => many.Cast<object?>().OfType<object>(),
            _ => [value],
        };

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            packing.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static string Unpacked(byte[] packed)
    {
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }
}
