using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Periods;
using Quire.Repository.Operations;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Files;

/// <summary>Describing several files of a draft together.</summary>
internal static class ManyPages
{
    public static void MapManyPages(this IEndpointRouteBuilder pages)
    {
        pages.MapPost("/edit/{id:long}/files/describe", SaveAsync).AsPage();
        // The form begins with files that were chosen.
        pages
            .MapGet(
                "/edit/{id:long}/files/describe",
                (long id, Call call) => Moved.To(call.Http, string.Create(CultureInfo.InvariantCulture, $"edit/{id}/files"))
            )
            .AsPage();
    }

    /// <summary>The form, with nothing said yet.</summary>
    public static Task<IResult> BeginAsync(Call call, EditedDataset dataset, IReadOnlyList<long> chosen) =>
        PageAsync(call, dataset, chosen, new(), s => s, StatusCodes.Status200OK);

    private static async Task<IResult> SaveAsync(long id, Call call)
    {
        var (sent, isGenuine) = await PageForm.TryAsync(call);
        if (!call.Caller.HasAccount)
        {
            return KeptForms.Of(call, string.Create(CultureInfo.InvariantCulture, $"edit/{id}/files/describe"), sent);
        }

        var dataset = await EditedDatasets.OfAsync(call, id);
        if (!dataset.Held.HasFlag(Permission.EditDataset))
        {
            return EditedDatasets.Denied(call);
        }

        var (chosen, fields, texts) = (ChosenFiles.In(sent.GetValueOrDefault("id", "")), ManyFields.In(sent), call.Wording());
        var seen = sent.GetValueOrDefault("seen", "");
        var missing =
            !isGenuine ? texts["form.resend"]
            : chosen.Count == 0 ? texts["files.choose-some"]
            : !fields.SaysAnything ? texts["many.nothing"]
            : fields.LacksDay ? texts["many.day.missing"]
            : null;
        if (missing is not null)
        {
            var status = isGenuine ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden;
            return await PageAsync(call, dataset, chosen, fields, s => s with { Problem = missing, Seen = seen }, status);
        }

        var said = new DescribeFiles(new ObjectRef.Dataset(id), chosen, fields.Said, new Input<DateTime>(DraftForms.TimeIn(seen)))
        {
            Embargo = fields.AskedEmbargo,
            Retention = fields.AskedRetention,
        };
        var tried = await call.AttemptAsync(said);
        if (tried.Refusal is not { } refusal)
        {
            return Moved.To(call.Http, dataset.Edit("files?done=changed"));
        }

        FormStatus.MustBeShown(refusal);
        // Whoever was told that somebody else changed the draft may go on from what it is now.
        var isOutdated = refusal.Code.Text == KnownErrors.Outdated;
        var problem = Refusals.TextOf(refusal, texts);
        return await PageAsync(
            call,
            dataset,
            chosen,
            fields,
            s => s with { Problem = problem, IsOutdated = isOutdated, Seen = isOutdated ? s.Seen : seen },
            isOutdated ? StatusCodes.Status409Conflict : FormStatus.Of(refusal)
        );
    }

    private static async Task<IResult> PageAsync(
        Call call,
        EditedDataset dataset,
        IReadOnlyList<long> chosen,
        ManyFields fields,
        Func<ManyShown, ManyShown> with,
        int status
    )
    {
        var shown = new ManyShown
        {
            Dataset = dataset,
            Chosen = chosen,
            Names = await ChosenFiles.NamesAsync(call, dataset, chosen, ManyShown.Named),
            Fields = fields,
            Periods = await call.RunAsync(new GetPeriodRules()),
            Seen = DraftForms.TimeOf(dataset.View),
        };
        var texts = call.Wording();
        return PageResult.Of<ManyPage, ManyShown>(with(shown), dataset.Face(texts["many.title"], texts), status);
    }
}
