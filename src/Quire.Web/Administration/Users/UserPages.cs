using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Ending;
using Quire.Repository.Accounts.Listing;
using Quire.Web.Accounts;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Administration.Users;

/// <summary>Accounts of the installation: found, made superusers, closed.</summary>
internal static class UserPages
{
    public static void MapUserPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/administration/users", ListAsync).AsAdministration();
        pages
            .MapGet("/administration/users/{name}", (string name, Call call) => ShowAsync(call, name, FormShown.Empty))
            .AsAdministration();
        pages.MapPost("/administration/users/{name}", ChangeAsync).AsAdministration();
    }

    /// <summary>Path of the page of an account, without slash in front.</summary>
    public static string PathOf(string name) => $"administration/users/{Uri.EscapeDataString(name)}";

    private static async Task<IResult> ListAsync(Call call)
    {
        var query = call.Http.Request.Query;
        var term = query["q"].ToString();
        _ = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        return AccountAnswer.Of<UsersPage, UsersShown>(
            call,
            new(term, await call.RunAsync(new ListAccounts(term, page, PerPage: null, SortKey: null))),
            "admin.users.title"
        );
    }

    private static async Task<IResult> ShowAsync(Call call, string name, FormShown form, int status = StatusCodes.Status200OK)
    {
        var tried = await call.AttemptAsync(new GetAccount(name));
        return tried.Value is { } account
            ? AccountAnswer.Of<UserPage, UserShown>(call, new(account, form), "admin.users.title", status)
            : MissingPage.Instance;
    }

    private static async Task<IResult> ChangeAsync(string name, Call call)
    {
        var form = await PageForm.OfAsync(call);
        if (!form.ContainsKey("sure"))
        {
            var unsure = new FormShown { Problems = [new(null, call.Wording()["admin.users.unsure"])] };
            return await ShowAsync(call, name, unsure, StatusCodes.Status400BadRequest);
        }

        var tried = form.GetValueOrDefault("do") switch
        {
            "promote" => await call.AttemptAsync(new SetSuperuser(name, Superuser: true)),
            "demote" => await call.AttemptAsync(new SetSuperuser(name, Superuser: false)),
            "close" => await call.AttemptAsync(new CloseAccount(name)),
            "merge" => await MergeAsync(call, name, SentText.Of(form, "into")),
            _ => default,
        };
        if (tried.Refusal is { } refusal)
        {
            return await ShowAsync(call, name, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal));
        }

        // What is left of two accounts is shown.
        var left = form.GetValueOrDefault("do") == "merge" ? SentText.Of(form, "into") : name;
        return tried.Value is null ? MissingPage.Instance : Moved.To(call.Http, PathOf(left));
    }

    private static async Task<Attempt<string>> MergeAsync(Call call, string from, string into) =>
        new(into, (await call.AttemptAsync(new MergeAccounts(from, into))).Refusal);
}
