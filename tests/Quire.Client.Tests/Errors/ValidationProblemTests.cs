using Quire.Client.Tests.Stub;
using Quire.Testing;
using Quire.Testing.Stub;

namespace Quire.Client.Tests.Errors;

/// <summary>What is not valid comes as a list, in whatever form the server says it.</summary>
public sealed class ValidationProblemTests
{
    [Theory]
    [InlineData(
        "Validation Failed: Title is required. (Invalid value:null), Point of Contact E-mail x@ is not a valid email address. (Invalid value:x@).",
        "Title|Title is required.",
        "Point of Contact E-mail|Point of Contact E-mail x@ is not a valid email address."
    )]
    [InlineData(
        "Validation Failed: Titleis required. (Invalid value:edu.harvard.DatasetField[ id=null ]).",
        "Title|Titleis required."
    )]
    [InlineData(
        "Validation Failed: Grant (or funding) is not a valid entry. (Invalid value:a, b).",
        "Grant (or funding)|Grant (or funding) is not a valid entry."
    )]
    [InlineData(
        "Invalid value: <<<>>> for name at Dataverse - Please enter a name. Invalid value: <<<1>>> for alias at Dataverse - Alias should not be a number",
        "name|Please enter a name.",
        "alias|Alias should not be a number"
    )]
    [InlineData(
        "Error parsing Json: Value 'Birds' does not exist in type 'subject'",
        "subject|Error parsing Json: Value 'Birds' does not exist in type 'subject'"
    )]
    [InlineData(
        "Invalid values submitted for author. It should be an array of values.",
        "author|Invalid values submitted for author. It should be an array of values."
    )]
    [InlineData("Something else.", "|Something else.")]
    public async Task They_are_read_from_the_message(string message, params string[] problems)
    {
        var error = await ErrorAsync($$"""{"status":"ERROR","message":"{{message}}"}""");
        Assert.Equal(problems, error.Problems.Select(p => $"{p.Field}|{p.Message}"));
    }

    [Theory]
    [InlineData(
        """{"status":"ERROR","message":"no","violations":[{"path":"title","message":"is required"},{"path":"subject","message":"too many"}]}""",
        "title|is required",
        "subject|too many"
    )]
    [InlineData(
        """{"status":"ERROR","message":"no","fieldErrors":{"emailAddress":"Not an address."}}""",
        "emailAddress|Not an address."
    )]
    public async Task They_are_read_from_what_stands_beside_it(string body, params string[] problems) =>
        Assert.Equal(problems, (await ErrorAsync(body)).Problems.Select(p => $"{p.Field}|{p.Message}"));

    [Theory, EachDatabase]
    public async Task A_server_is_understood(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var error = await Assert.ThrowsAsync<DataverseValidationException>(() =>
            client.Datasets.CreateAsync(
                CollectionId.Root,
                new DatasetBuilder().Citation(c =>
                    c.Author("Ovadia, Noor").Contact("nobody").AlternativeUrl(new("http://example.edu"))
                )
            )
        );
        Assert.Contains("Title", error.Problems.Select(p => p.Field));
        Assert.Contains(
            error.Problems,
            p =>
                p.Field!.Contains("E-mail", StringComparison.Ordinal)
                && p.Message.Contains("valid email", StringComparison.Ordinal)
        );
        Assert.All(error.Problems, p => Assert.DoesNotContain("Invalid value", p.Message, StringComparison.Ordinal));
    }

    private static async Task<DataverseValidationException> ErrorAsync(string body)
    {
        await using var server = await StubServer.AnsweringAsync(
            body,
            403 - (body.Contains("Validation Failed", StringComparison.Ordinal) ? 0 : 3)
        );
        return await Assert.ThrowsAsync<DataverseValidationException>(() => server.Client().Datasets.CreateAsync("birds", "{}"));
    }
}
