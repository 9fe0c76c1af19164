using System.Text.Json;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests;

public sealed class JsonValidityTests
{
    public static readonly TheoryData<string, string> Cases = new(
        from version in Versions.Names
        from format in (string[])["dataverse_json", "schema.org", "OAI_ORE", "croissant", "croissantSlim"]
        select (version, format)
    );

    [Theory, MemberData(nameof(Cases))]
    public async Task Names_no_member_of_an_object_twice(string version, string format)
    {
        var options = new JsonDocumentOptions { AllowDuplicateProperties = false };
        using var document = JsonDocument.Parse(await Rendered.TextAsync(format, Versions.Named(version)), options);
        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Writes_no_null(string version, string format) =>
        AssertNoNull(await Rendered.JsonAsync(format, Versions.Named(version)));

    private static void AssertNoNull(JsonElement element)
    {
        Assert.NotEqual(JsonValueKind.Null, element.ValueKind);
        if (element.ValueKind == JsonValueKind.Object)
        {
            Assert.All(element.EnumerateObject(), member => AssertNoNull(member.Value));
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            Assert.All(element.EnumerateArray(), AssertNoNull);
        }
    }
}
