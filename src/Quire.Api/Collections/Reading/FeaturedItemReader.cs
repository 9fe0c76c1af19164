using System.Globalization;
using Quire.Api.Http;
using Quire.Repository.Collections.Featured;
using Quire.Repository.Operations;

namespace Quire.Api.Collections.Reading;

/// <summary>Reads what forms say of featured items.</summary>
internal static class FeaturedItemReader
{
    /// <summary>One item.</summary>
    public static async Task<Input<FeaturedItemInput>> OneAsync(Call call)
    {
        var form = await FormBody.ReadAsync(call);
        return InputReading.Of(() =>
            new FeaturedItemInput
            {
                Content = form.Text("content"),
                Type = form.Text("type"),
                ObjectIdentifier = form.Text("dvObjectIdentifier"),
                DisplayOrder = (int)Number("displayOrder", form.Text("displayOrder") ?? "0"),
                KeepImage = Truth("keepFile", form.Text("keepFile") ?? "false"),
                Image = form.Files("file") is [var file, ..] ? new(file.Name, file.Bytes) : null,
            }
        );
    }

    /// <summary>All items of a collection, as lists that run side by side.</summary>
    public static async Task<Input<IReadOnlyList<FeaturedItemChange>>> AllAsync(Call call)
    {
        var form = await FormBody.ReadAsync(call);
        return InputReading.Of<IReadOnlyList<FeaturedItemChange>>(() => [.. Changes(form)]);
    }

    private static List<FeaturedItemChange> Changes(FormBody form)
    {
        var ids = form.Texts("id");
        IReadOnlyList<string>[] asked =
        [
            form.Texts("content"),
            form.Texts("displayOrder"),
            form.Texts("keepFile"),
            form.Texts("fileName"),
        ];
        if (ids.Count == 0 || asked.Any(a => a.Count == 0))
        {
            throw CollectionRequestErrors.FeaturedListsMissing();
        }

        var (types, objects) = (form.Texts("type"), form.Texts("dvObjectIdentifier"));
        if (asked.Append(types).Append(objects).Any(a => a.Count > 0 && a.Count != ids.Count))
        {
            throw CollectionRequestErrors.FeaturedListsUneven();
        }

        var files = form.Files("file");
        return
        [
            .. ids.Select(
                (id, i) =>
                    new FeaturedItemChange(
                        Number("id", id),
                        new()
                        {
                            Content = asked[0][i],
                            DisplayOrder = (int)Number("displayOrder", asked[1][i]),
                            KeepImage = Truth("keepFile", asked[2][i]),
                            Image = files.FirstOrDefault(f => f.Name == asked[3][i]) is { } file
                                ? new(file.Name, file.Bytes)
                                : null,
                            Type = types.Count > 0 ? types[i] : null,
                            ObjectIdentifier = objects.Count > 0 ? objects[i] : null,
                        }
                    )
            ),
        ];
    }

    private static long Number(string member, string text) =>
        int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw CollectionRequestErrors.FeaturedNoNumber(member, text);

    private static bool Truth(string member, string text) =>
        text.Trim().ToLowerInvariant() switch
        {
            "true" or "1" or "yes" => true,
            "false" or "0" or "no" or "" => false,
            _ => throw CollectionRequestErrors.FeaturedNoTruth(member, text),
        };
}
