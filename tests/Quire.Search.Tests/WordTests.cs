using Quire.Repository.Search.Index;
using static Quire.Search.Tests.Sample;

namespace Quire.Search.Tests;

public sealed class WordTests
{
    [Theory]
    [InlineData("Étude", "etude")]
    [InlineData("E\u0301tude", "étude")]
    [InlineData("Straße", "strasse")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("İstanbul", "ISTANBUL")]
    [InlineData("istanbul", "İSTANBUL")]
    [InlineData("Ｉstanbul", "istan*")]
    [InlineData("ｓｕｒｖｅｙ．ｃｓｖ", "csv")]
    [InlineData("e\u0301\u0323tude", "ẹ́tude")]
    [InlineData("Οδυσσεύς", "οδυσσευσ")]
    [InlineData("Ёлка", "елка")]
    [InlineData("أحمد", "احمد")]
    [InlineData("ﬁnance", "finance")]
    [InlineData("co\u00ADoperate", "cooperate")]
    [InlineData("ｶﾞｲﾄﾞ", "ガイド")]
    [InlineData("한국어", "\u1112\u1161\u11ab\u1100\u116e\u11a8\u110b\u1165")]
    [InlineData("𐐔𐐇𐐝𐐀𐐡𐐇𐐓", "𐐼𐐯𐑅𐐨𐑉𐐯𐐻")]
    [InlineData("Zürich", "zu\u0308ri*")]
    [InlineData("ΛΌΓΟΣ", "λόγος")]
    [InlineData("ΑΘΉΝΑ", "αθήνα")]
    [InlineData("Москва", "москва")]
    [InlineData("気候変動", "気候")]
    [InlineData("my_file-2.csv", "file")]
    [InlineData("my_file-2.csv", "csv")]
    [InlineData("my_file-2.csv", "my_file-2.csv")]
    [InlineData("my_file-2.csv", "my_fi*")]
    [InlineData("surveyData2019.tab", "survey")]
    [InlineData("surveyData2019.tab", "surveydata2019")]
    [InlineData("O'Brien", "obrien OR brien")]
    [InlineData("O’Brien", "O'Brien")]
    [InlineData("l'étude", "etude")]
    [InlineData("Darwin's", "darwin")]
    [InlineData("universities", "university")]
    [InlineData("universities", "universities")]
    [InlineData("universities", "universit*")]
    [InlineData("COVID-19", "\"covid 19\"")]
    [InlineData("𝒳-ray 😀 smile", "smile")]
    [InlineData("the who", "\"the who\"")]
    [InlineData("state-of-the-art", "state-of-the-art")]
    public async Task Finds_a_name_by_the_word(string name, string query)
    {
        await using var index = new TestIndex(File(1, name));
        Assert.Equal(["datafile_1"], await index.Find(query));
    }

    [Theory]
    [InlineData("my_file-2.csv", "my_file-3.csv")]
    [InlineData("Trees", "tre")]
    [InlineData("universities", "\"universe city\"")]
    [InlineData("かき", "がき")]
    public async Task Does_not_find_what_is_not_there(string name, string query)
    {
        await using var index = new TestIndex(File(1, name));
        Assert.Empty(await index.Find(query));
    }

    [Fact]
    public async Task A_phrase_does_not_run_from_one_value_into_the_next()
    {
        await using var index = new TestIndex(Dataset(1, "x", Facet("authorName", "Fiona Finch", "Sam Spruce")));
        Assert.Empty(await index.Find("\"finch sam\""));
        Assert.Empty(await index.Find("authorName:\"finch sam\""));
    }

    [Fact]
    public async Task A_file_is_found_by_its_facts()
    {
        var facts = new SearchFile
        {
            ContentType = "text/csv",
            FriendlyType = "Comma Separated Values",
            TypeGroup = "Tabular Data",
            Size = 8361,
            ChecksumType = "MD5",
            ChecksumValue = "0386269a5acb2c57b4eade587ff4db64",
            Tags = ["Documentation"],
        };
        await using var index = new TestIndex(File(1, "trees.csv", facts) with { PersistentId = "doi:10.5072/F/1" });
        foreach (
            var query in new[]
            {
                "fileContentType:\"text/csv\"",
                "fileType:comma",
                "fileTypeGroupFacet:\"Tabular Data\"",
                "fileSizeInBytes:[8000 TO 9000]",
                "fileMd5:0386269a5acb2c57b4eade587ff4db64",
                "0386269a5acb2c57b4eade587ff4db64",
                "fileTag:Documentation",
                "documentation",
                "fileName:trees",
                "fileNameWithoutExtension:trees",
                "filePersistentId:\"doi:10.5072/F/1\"",
                "fileRestricted:false",
            }
        )
        {
            Assert.Equal(["datafile_1"], await index.Find(query));
        }
    }

    [Fact]
    public async Task Very_long_values_do_no_harm()
    {
        var huge = new string('x', 100_000);
        await using var index = new TestIndex(
            Dataset(1, huge, Facet("subject", huge), new SearchField("softwareName", SearchFieldType.Keyword, [huge])),
            Dataset(2, "plain")
        );
        Assert.Equal(["dataset_2"], await index.Find("plain"));
    }
}
