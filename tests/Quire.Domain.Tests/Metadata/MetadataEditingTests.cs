using Quire.Domain.Errors;
using Quire.Domain.Metadata;
using static Quire.Domain.Tests.Metadata.SmallSchema;

namespace Quire.Domain.Tests.Metadata;

public sealed class MetadataEditingTests
{
    private const string Stored = """
        {"title":["Trees"],"alternativeTitle":["Foobar","Baum"],"subject":["Law","Other"],
         "author":[{"authorName":["Doe"],"authorAffiliation":["X"]},{"authorName":["Roe"]}],"series":[{"seriesName":["S"]}]}
        """;

    private static readonly FieldRequirements Standard = new(Schema.Blocks);

    private static MetadataDocument Edit(string stored, string edit, bool replace = false) =>
        MetadataEditing.Apply(Document(stored), Edits.Of(edit, Schema), Schema, Standard, replace);

    private static MetadataDocument Delete(string edit) =>
        MetadataEditing.Delete(Document(Stored), Edits.Of(edit, Schema), Schema);

    private static string Refusal(Func<object> edit) =>
        Assert.IsType<RepositoryError.BadRequest>(Assert.Throws<RepositoryException>(edit).Error).Message;

    [Fact]
    public void Appends_to_a_multiple_field() =>
        Assert.Equal(["Foobar", "Baum", "Arbre"], Edit(Stored, """{"alternativeTitle":["Arbre"]}""").Values("alternativeTitle"));

    [Fact]
    public void Takes_only_an_equal_value_for_present() =>
        Assert.Equal(
            ["Foobar", "Baum", "Foo", "baum"],
            Edit(Stored, """{"alternativeTitle":["Foo","Baum","baum"]}""").Values("alternativeTitle")
        );

    [Fact]
    public void Values_no_reader_can_tell_apart_are_equal()
    {
        const string stored = """{"alternativeTitle":["\u00E9tude"],"author":[{"authorName":["Jos\u00E9"]}]}""";
        const string edit = """{"alternativeTitle":["e\u0301tude"],"author":[{"authorName":["Jose\u0301"]}]}""";
        var edited = Edit(stored, edit);
        Assert.Equal(["étude"], edited.Values("alternativeTitle"));
        Assert.Equal(["José"], edited.Compounds("author").Select(c => c["authorName"]));
        Assert.Empty(MetadataEditing.Delete(Document(stored), Edits.Of(edit, Schema), Schema).Fields);
    }

    [Fact]
    public void Compounds_that_only_read_alike_are_different_ones()
    {
        const string stored = """{"producer":[{"producerName":["A; https://b.example.org"]}]}""";
        const string edit =
            """{"producer":[{"producerName":["A"],"producerURL":["https://b.example.org"]},{"producerName":["A"]}]}""";
        Assert.Equal(
            ["A; https://b.example.org", "A", "A"],
            Edit(stored, edit).Compounds("producer").Select(c => c["producerName"])
        );
    }

    [Fact]
    public void Appends_controlled_values_once() =>
        Assert.Equal(["Law", "Other", "Medicine"], Edit(Stored, """{"subject":["Other","Medicine"]}""").Values("subject"));

    [Fact]
    public void Appends_compounds_that_are_not_there() =>
        Assert.Equal(
            ["Doe", "Roe", "Poe"],
            Edit(
                    Stored,
                    """
                    {"author":[{"authorAffiliation":["X"],"authorName":["Doe"]},{"authorName":["Poe"]}]}
                    """
                )
                .Compounds("author")
                .Select(a => a["authorName"])
        );

    [Fact]
    public void Refuses_to_add_to_a_filled_single_field()
    {
        Assert.Equal(
            "What takes one value has one already: Title. Ask for it to be replaced.",
            Refusal(() => Edit(Stored, """{"title":["Other"],"alternativeTitle":["New"]}"""))
        );
        Assert.Equal(
            "What takes one value has one already: Title, Series. Ask for it to be replaced.",
            Refusal(() => Edit(Stored, """{"title":["Other"],"series":[{"seriesName":["Other"]}]}"""))
        );
        Assert.Equal(Document(Stored), Edit(Stored, """{"title":["Trees"],"series":[{"seriesName":["S"]}]}"""));
    }

    [Fact]
    public void Fills_an_empty_field() =>
        Assert.Equal("2020", Edit(Stored, """{"productionDate":["2020"]}""").First("productionDate"));

    [Fact]
    public void Replaces_all_values_of_a_field()
    {
        var edited = Edit(
            Stored,
            """
            {"title":["Birds"],"alternativeTitle":["Foo"],"author":[{"authorName":["Poe"]}],"series":[]}
            """,
            replace: true
        );
        Assert.Equal(
            Document(
                """{"title":["Birds"],"alternativeTitle":["Foo"],"subject":["Law","Other"],"author":[{"authorName":["Poe"]}]}"""
            ),
            edited
        );
    }

    [Fact]
    public void Refuses_to_empty_required_fields_and_names_each() =>
        Assert.Equal(
            "Empty required value for field: Title Empty multiple required value for field: Subject Empty multiple required value for field: Author",
            Refusal(() =>
                Edit(
                    Stored,
                    """
                    {"title":[],"subject":[],"author":[],"alternativeTitle":[]}
                    """,
                    replace: true
                )
            )
        );

    [Fact]
    public void Deletes_values_that_match()
    {
        var edited = Delete(
            """
            {"alternativeTitle":["Foobar"],"subject":["Law"],"author":[{"authorAffiliation":["X"],"authorName":["Doe"]}],"title":["Trees"]}
            """
        );
        Assert.Equal(
            Document(
                """{"alternativeTitle":["Baum"],"subject":["Other"],"author":[{"authorName":["Roe"]}],"series":[{"seriesName":["S"]}]}"""
            ),
            edited
        );
    }

    [Theory]
    [InlineData("""{"alternativeTitle":["Foo"]}""", "The field Alternative Title has no value Foo that could be deleted.")]
    [InlineData("""{"alternativeTitle":["Baum","Foo"]}""", "The field Alternative Title has no value Foo that could be deleted.")]
    [InlineData("""{"subject":["Medicine"]}""", "The field Subject has no value Medicine that could be deleted.")]
    [InlineData(
        """{"author":[{"authorName":["Doe"],"authorAffiliation":["Y"]}]}""",
        "The field Author has no value Doe; (Y) that could be deleted."
    )]
    [InlineData("""{"title":["Whatever"]}""", "The field Title has no value Whatever that could be deleted.")]
    [InlineData("""{"productionDate":["2020"]}""", "The field Production Date has no value 2020 that could be deleted.")]
    public void Refuses_to_delete_what_is_not_there(string edit, string message) =>
        Assert.Equal(message, Refusal(() => Delete(edit)));

    [Fact]
    public void Two_contacts_differ_by_their_hidden_addresses()
    {
        var email = Field("email", "E-mail", FieldKind.Email) with { DisplayFormat = "#EMAIL" };
        var schema = new MetadataSchema([Citation with { Fields = [Compound("contact", "Contact", true, false, email)] }]);
        var updates = Edits.Of("""{"contact":[{"email":["b@example.org"]}]}""", schema);
        var edited = MetadataEditing.Apply(
            Document("""{"contact":[{"email":["a@example.org"]}]}"""),
            updates,
            schema,
            new([]),
            replace: false
        );
        Assert.Equal(["a@example.org", "b@example.org"], edited.Compounds("contact").Select(c => c["email"]));
    }
}
