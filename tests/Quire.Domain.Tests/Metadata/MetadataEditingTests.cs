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

    private static MetadataDocument Edit(string stored, string body, bool replace = false) => MetadataEditing.Apply(
        Document(stored), new FieldInputReader(Schema).ReadUpdates(Json(body)), Schema, Standard, replace);

    private static MetadataDocument Delete(string body) =>
        MetadataEditing.Delete(Document(Stored), new FieldInputReader(Schema).ReadUpdates(Json(body)), Schema);

    private static string Refusal(Func<object> edit) =>
        Assert.IsType<RepositoryError.BadRequest>(Assert.Throws<RepositoryException>(edit).Error).Message;

    [Fact]
    public void Appends_to_a_multiple_field() =>
        Assert.Equal(["Foobar", "Baum", "Arbre"], Edit(Stored, """{"typeName":"alternativeTitle","value":["Arbre"]}""").Values("alternativeTitle"));

    [Fact]
    public void Takes_a_text_that_is_contained_in_the_field_for_present() =>
        Assert.Equal(["Foobar", "Baum"], Edit(Stored, """{"typeName":"alternativeTitle","value":["Foo","Baum"]}""").Values("alternativeTitle"));

    [Fact]
    public void Appends_controlled_values_once() =>
        Assert.Equal(["Law", "Other", "Medicine"], Edit(Stored, """{"typeName":"subject","value":["Other","Medicine"]}""").Values("subject"));

    [Fact]
    public void Appends_compounds_that_are_not_there() => Assert.Equal(
        ["Doe", "Roe", "Poe"],
        Edit(Stored, """
            {"fields":[{"typeName":"author","value":[{"authorAffiliation":{"value":"X"},"authorName":{"value":"Doe"}},{"authorName":{"value":"Poe"}}]}]}
            """).Compounds("author").Select(a => a["authorName"]));

    [Fact]
    public void Leaves_a_filled_single_field_alone()
    {
        Assert.Equal(Document(Stored), Edit(Stored, """{"typeName":"title","value":"Other"}"""));
        Assert.Equal(Document(Stored), Edit(Stored, """{"typeName":"series","value":{"seriesName":{"value":"Other"}}}"""));
    }

    [Fact]
    public void Fills_an_empty_field() => Assert.Equal("2020", Edit(Stored, """{"typeName":"productionDate","value":"2020"}""").First("productionDate"));

    [Fact]
    public void Replaces_all_values_of_a_field()
    {
        var edited = Edit(Stored, """
            {"fields":[{"typeName":"title","value":"Birds"},{"typeName":"alternativeTitle","value":["Foo"]},
                       {"typeName":"author","value":[{"authorName":{"value":"Poe"}}]},{"typeName":"series","value":{}}]}
            """, replace: true);
        Assert.Equal(Document("""{"title":["Birds"],"alternativeTitle":["Foo"],"subject":["Law","Other"],"author":[{"authorName":["Poe"]}]}"""), edited);
    }

    [Fact]
    public void Refuses_to_empty_required_fields_and_names_each() => Assert.Equal(
        "Empty required value for field: Title Empty multiple required value for field: Subject Empty multiple required value for field: Author",
        Refusal(() => Edit(Stored, """
            {"fields":[{"typeName":"title","value":""},{"typeName":"subject","value":[]},{"typeName":"author","value":[]},{"typeName":"alternativeTitle","value":[]}]}
            """, replace: true)));

    [Fact]
    public void Deletes_values_that_match()
    {
        var edited = Delete("""
            {"fields":[{"typeName":"alternativeTitle","value":["Foobar"]},{"typeName":"subject","value":["Law"]},
                       {"typeName":"author","value":[{"authorAffiliation":{"value":"X"},"authorName":{"value":"Doe"}}]},
                       {"typeName":"title","value":"whatever"}]}
            """);
        Assert.Equal(Document("""{"alternativeTitle":["Baum"],"subject":["Other"],"author":[{"authorName":["Roe"]}],"series":[{"seriesName":["S"]}]}"""), edited);
    }

    [Theory]
    [InlineData("""{"typeName":"alternativeTitle","value":["Foo"]}""", "Delete metadata failed: Alternative Title: Foo not found.")]
    [InlineData("""{"typeName":"alternativeTitle","value":["Baum","Foo"]}""", "Delete metadata failed: Alternative Title: Foo not found.")]
    [InlineData("""{"typeName":"subject","value":["Medicine"]}""", "Delete metadata failed: Subject: Medicine not found.")]
    [InlineData("""{"typeName":"author","value":[{"authorName":{"value":"Doe"},"authorAffiliation":{"value":"Y"}}]}""", "Delete metadata failed: Author: Doe; (Y) not found.")]
    [InlineData("""{"typeName":"productionDate","value":"2020"}""", "Delete metadata failed: Production Date: 2020 not found.")]
    public void Refuses_to_delete_what_is_not_there(string body, string message) => Assert.Equal(message, Refusal(() => Delete(body)));

    [Fact]
    public void Two_contacts_differ_by_their_hidden_addresses()
    {
        var email = Field("email", "E-mail", FieldKind.Email) with { DisplayFormat = "#EMAIL" };
        var schema = new MetadataSchema([Citation with { Fields = [Compound("contact", "Contact", true, false, email)] }]);
        var updates = new FieldInputReader(schema).ReadUpdates(Json("""{"typeName":"contact","value":[{"email":{"value":"b@example.org"}}]}"""));
        var edited = MetadataEditing.Apply(Document("""{"contact":[{"email":["a@example.org"]}]}"""), updates, schema, new([]), replace: false);
        Assert.Equal(["a@example.org", "b@example.org"], edited.Compounds("contact").Select(c => c["email"]));
    }
}
