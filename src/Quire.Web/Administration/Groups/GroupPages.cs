using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Access.Membership;
using Quire.Repository.Operations;
using Quire.Web.Accounts;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Administration.Groups;

/// <summary>Groups people belong to by where they are, or by where their mail goes.</summary>
internal static class GroupPages
{
    public static void MapGroupPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/administration/groups", (Call call) => ShowAsync(call, null, null)).AsAdministration();
        pages.MapPost("/administration/groups", ChangeAsync).AsAdministration();
    }

    private static async Task<IResult> ChangeAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        var (kind, what) = (form.GetValueOrDefault("kind"), form.GetValueOrDefault("do"));
        if (kind is not ("ip" or "mail") || what is not ("set" or "delete"))
        {
            return await ShowAsync(call, RefusedForm.Unknown(call, form), kind, StatusCodes.Status400BadRequest);
        }

        return await RefusalAsync(call, kind, what, form) is { } refusal
            ? await ShowAsync(call, RefusedForm.Of(call, form, refusal), kind, RefusedForm.StatusOf(refusal))
            : Moved.To(call.Http, "administration/groups");
    }

    // A group is replaced by whoever looked at it alone: another of the same alias is made beside it, or refused.
    private static async Task<RepositoryError?> RefusalAsync(
        Call call,
        string kind,
        string what,
        IReadOnlyDictionary<string, string> form
    )
    {
        var alias = SentText.Of(form, "alias");
        var changes = form.GetValueOrDefault("changes") == "true";
        var seen = SeenState.Read(form.GetValueOrDefault(FormShown.Seen));
        if (kind == "ip")
        {
            var addresses = new Input<IpGroupInput>(RuleGroupForm.AddressesOf(form));
            return what == "delete"
                    ? (await call.AttemptAsync(new DeleteIpGroup(alias) { IsAlias = true })).Refusal.Unless(KnownErrors.GroupGone)
                : changes ? (await call.AttemptAsync(new SetIpGroup(alias, addresses, seen))).Refusal
                : (await call.AttemptAsync(new CreateIpGroup(addresses))).Refusal;
        }

        var domains = new Input<MailDomainGroupInput>(RuleGroupForm.DomainsOf(form));
        return what == "delete"
                ? (await call.AttemptAsync(new DeleteMailDomainGroup(alias))).Refusal.Unless(KnownErrors.GroupGone)
            : changes ? (await call.AttemptAsync(new SetMailDomainGroup(alias, domains, seen))).Refusal
            : (await call.AttemptAsync(new CreateMailDomainGroup(domains))).Refusal;
    }

    private static async Task<IResult> ShowAsync(Call call, FormShown? form, string? kind, int status = StatusCodes.Status200OK)
    {
        var addresses = await call.RunAsync(new ListIpGroups());
        var domains = await call.RunAsync(new ListMailDomainGroups());
        var query = call.Http.Request.Query;
        if (form is null && addresses.FirstOrDefault(g => g.Group.Alias == query["ip"]) is { } address)
        {
            (form, kind) = (RuleGroupForm.Of(address), "ip");
        }
        else if (form is null && domains.FirstOrDefault(g => g.Alias == query["mail"]) is { } domain)
        {
            (form, kind) = (RuleGroupForm.Of(domain), "mail");
        }

        if (form is not null && form["changes"] == "true")
        {
            var there =
                kind == "ip"
                    ? addresses.FirstOrDefault(g => g.Group.Alias == form["alias"])?.Group.State()
                    : domains.FirstOrDefault(g => g.Alias == form["alias"])?.State();
            form = RuleGroupForm.Again(form, there);
        }

        return AccountAnswer.Of<RuleGroupsPage, RuleGroupsShown>(
            call,
            new(addresses, domains, form ?? FormShown.Empty, kind ?? ""),
            "admin.groups.title",
            status
        );
    }
}
