using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Accounts;
using Quire.Repository.Collections;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;
using Quire.Web.Addresses;
using Quire.Web.Depositing.Forms;
using Quire.Web.Rendering;
using Quire.Web.Search;
using Quire.Web.Texts;

namespace Quire.Web.Depositing;

/// <summary>Making a dataset: where, and the form it is described in.</summary>
internal static class NewDatasetPages
{
    private const int MostCollections = 500;

    public static void MapNewDatasetPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/deposit", ChooseAsync).AsPage();
        pages.MapGet("/deposit/{alias}", ShowAsync).AsPage();
        pages.MapPost("/deposit/{alias}", CreateAsync).AsPage().TakesUpTo(BodyLimit.Long);
    }

    private static async Task<IResult> ChooseAsync(Call call)
    {
        if (!call.Caller.HasAccount)
        {
            return Moved.To(call.Http, "account/sign-in?returnTo=%2Fdeposit");
        }

        var found = await call.RunAsync(new ListPermittedCollections(call.Caller.Identifier, "AddDataset", 0, MostCollections));
        if (found.Some.Count == 1)
        {
            return Moved.To(call.Http, $"deposit/{Uri.EscapeDataString(found.Some[0].Alias)}");
        }

        return PageResult.Of<CollectionChoicePage, CollectionChoice>(
            new([.. found.Some.OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase)], found.Count > found.Some.Count),
            new(call.Wording()["deposit.new"]) { NoIndex = true }
        );
    }

    private static async Task<IResult> ShowAsync(string alias, Call call, NewDatasetForms forms)
    {
        var (shown, face) = await forms.BeginAsync(call, alias, call.Http.Request.Query["template"]);
        return PageResult.Of<DatasetFormPage, DatasetFormShown>(shown with { IsFresh = true }, face);
    }

    private static async Task<IResult> CreateAsync(string alias, Call call, NewDatasetForms forms)
    {
        var (sent, isGenuine) = await PageForm.TryAsync(call);
        if (!call.Caller.HasAccount)
        {
            return KeptForms.Of(call, $"deposit/{Uri.EscapeDataString(alias)}", sent);
        }

        var (shown, face) =
            isGenuine && sent.ContainsKey(NewDatasetForms.Begin)
                ? await forms.BeginAnewAsync(call, alias, sent)
                : await forms.ReadAsync(call, alias, sent);
        if (!isGenuine)
        {
            return Again(shown, face, FormProblems.Said(call.Wording()["form.resend"]), StatusCodes.Status403Forbidden);
        }

        if (shown.IsBegunAnew || RowChange.Apply(sent, shown.Metadata.Values))
        {
            return PageResult.Of<DatasetFormPage, DatasetFormShown>(shown, face);
        }

        shown.Metadata.Values.Compact();
        var tried = await call.AttemptAsync(
            new CreateDataset(new ObjectRef.Collection(alias), new Input<VersionInput>(InputOf(shown)))
            {
                SaysLanguage = shown.Languages.Count > 0,
            }
        );
        if (tried.Refusal is { } refusal)
        {
            var problems = FormProblems.Of(FormStatus.MustBeShown(refusal), shown.Schema, call.Wording());
            return Again(shown, face, problems, FormStatus.Of(refusal));
        }

        var pid = tried.Value!.Object.PersistentId!.ToString();
        return Moved.To(call.Http, $"{ItemAddress.OfDataset(pid)}?version=DRAFT&done=created");
    }

    private static VersionInput InputOf(DatasetFormShown shown) =>
        new(shown.Metadata.Values.Into(MetadataDocument.Empty, shown.Metadata), shown.Terms.Written)
        {
            DatasetType = shown.Type,
            MetadataLanguage = shown.Language,
        };

    private static PageResult Again(DatasetFormShown shown, PageFace face, FormProblems problems, int status) =>
        PageResult.Of<DatasetFormPage, DatasetFormShown>(
            shown with
            {
                Metadata = shown.Metadata with { Problems = problems },
            },
            face,
            status
        );
}
