using System.Globalization;
using Quire.Exports.Writing;

namespace Quire.Exports.Ddi;

/// <summary>Writes variables of tables as DDI codebooks describe them.</summary>
/// <param name="xml">Where to.</param>
/// <param name="noteType">What notes with fingerprints are called in the codebook.</param>
/// <param name="sections">Which parts are wanted.</param>
internal sealed class VariableXml(XmlOutput xml, string noteType, DdiSections sections)
{
    public async Task WriteAsync(ExportedGroup group)
    {
        await xml.StartAsync(
            "varGrp",
            ("ID", string.Create(CultureInfo.InvariantCulture, $"VG{group.Number}")),
            ("var", group.Variables.Count == 0 ? null : string.Join(' ', group.Variables.Select(IdOf)))
        );
        if (group.Label is { Length: > 0 } label)
        {
            await xml.ElementAsync("labl", label);
        }

        await xml.EndAsync();
    }

    public async Task WriteAsync(ExportedVariable variable, long file)
    {
        await xml.StartAsync(
            "var",
            ("ID", IdOf(variable.Id)),
            ("name", variable.Name),
            ("wgt", variable.Remarks?.IsWeight == true ? "wgt" : null),
            ("wgt-var", variable.Remarks?.WeightedBy is { } weight ? IdOf(weight) : null),
            ("nature", variable.IsOrdered ? "ordinal" : null),
            ("intrvl", variable.Interval)
        );
        if (sections.Has("location"))
        {
            await xml.EmptyElementAsync("location", ("fileid", string.Create(CultureInfo.InvariantCulture, $"f{file}")));
        }

        if (sections.Has("labl"))
        {
            await xml.ElementAsync("labl", variable.Label, ("level", "variable"));
        }

        await QuestionAsync(variable.Remarks);
        await MissingAsync(variable);
        await PartAsync("universe", variable.Remarks?.Universe);
        await StatisticsAsync(variable);
        await CategoriesAsync(variable);
        if (sections.Has("varFormat"))
        {
            await xml.EmptyElementAsync(
                "varFormat",
                ("type", variable.IsNumeric ? "numeric" : "character"),
                ("formatname", variable.Format),
                ("category", variable.FormatCategory)
            );
        }

        if (sections.Has("unf"))
        {
            await xml.ElementAsync(
                "notes",
                variable.Unf,
                ("subject", "Universal Numeric Fingerprint"),
                ("level", "variable"),
                ("type", noteType)
            );
        }

        await PartAsync("notes", variable.Remarks?.Notes);
        await xml.EndAsync();
    }

    private static string IdOf(long variable) => string.Create(CultureInfo.InvariantCulture, $"v{variable}");

    private async Task QuestionAsync(ExportedRemarks? remarks)
    {
        if (remarks is { Question: null, Instruction: null, AfterQuestion: null } or null || !sections.Has("qstn"))
        {
            return;
        }

        await xml.StartAsync("qstn");
        await PartAsync("qstnLit", remarks.Question);
        await PartAsync("postQTxt", remarks.AfterQuestion);
        await PartAsync("ivuInstr", remarks.Instruction);
        await xml.EndAsync();
    }

    private async Task PartAsync(string name, string? text)
    {
        if (text is not null && sections.Has(name))
        {
            await xml.ElementAsync(name, text);
        }
    }

    private async Task MissingAsync(ExportedVariable variable)
    {
        if (!sections.Has("invalrng") || variable.MissingRanges.Count + variable.MissingTexts.Count == 0)
        {
            return;
        }

        await xml.StartAsync("invalrng");
        foreach (var (from, to) in variable.MissingRanges)
        {
            await (
                from is not null && from == to
                    ? xml.EmptyElementAsync("item", ("VALUE", from))
                    : xml.EmptyElementAsync("range", ("min", from), ("max", to))
            );
        }

        foreach (var text in variable.MissingTexts)
        {
            await xml.EmptyElementAsync("item", ("VALUE", text));
        }

        await xml.EndAsync();
    }

    private async Task StatisticsAsync(ExportedVariable variable)
    {
        if (sections.Has("sumStat"))
        {
            foreach (var (name, value) in variable.Statistics)
            {
                await xml.ElementAsync("sumStat", value, ("type", name));
            }
        }
    }

    private async Task CategoriesAsync(ExportedVariable variable)
    {
        if (!sections.Has("catgry"))
        {
            return;
        }

        foreach (var category in variable.Categories)
        {
            await xml.StartAsync("catgry", ("missing", category.IsMissing ? "Y" : null));
            await xml.ElementAsync("catValu", category.Value);
            await xml.ElementAsync("labl", category.Label, ("level", "category"));
            await xml.ElementAsync("catStat", category.Frequency.ToString(CultureInfo.InvariantCulture), ("type", "freq"));
            if (variable.Remarks?.Frequencies.TryGetValue(category.Value, out var weighted) == true)
            {
                await xml.ElementAsync(
                    "catStat",
                    weighted.ToString("R", CultureInfo.InvariantCulture),
                    ("wgtd", "wgtd"),
                    ("type", "freq")
                );
            }

            await xml.EndAsync();
        }
    }
}
