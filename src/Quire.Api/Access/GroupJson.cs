using Quire.Contracts.Access;
using Quire.Repository.Access.Membership;
using Quire.Repository.Data.Access;

namespace Quire.Api.Access;

/// <summary>Renders groups of every kind.</summary>
internal static class GroupJson
{
    public static GroupResponse Of(ExplicitGroupView view) =>
        new()
        {
            Identifier = view.Identifier,
            GroupAliasInOwner = view.Group.Alias,
            Owner = view.Group.OwnerId,
            Description = view.Group.Description,
            DisplayName = view.Group.DisplayName,
            ContainedRoleAssignees = view.Members,
        };

    public static IpGroupResponse Of(IpGroupView view)
    {
        var (single, ranges) = (view.Ranges.Where(r => r.IsSingle).ToList(), view.Ranges.Where(r => !r.IsSingle).ToList());
        return new()
        {
            Alias = view.Group.Alias,
            Identifier = view.Identifier,
            Id = view.Group.Id,
            Name = view.Group.Name,
            Description = view.Group.Description,
            Addresses = single.Count == 0 ? null : [.. single.Select(r => r.First.ToString())],
            Ranges = ranges.Count == 0 ? null : [.. ranges.Select(r => (string[])[r.First.ToString(), r.Last.ToString()])],
        };
    }

    public static MailDomainGroupResponse Of(MailDomainGroupRecord group) =>
        new()
        {
            Alias = group.Alias,
            Id = group.Id,
            Name = group.Name,
            Description = group.Description,
            Domains = group.Domains,
            Regex = group.IsExpression,
        };

    public static ShibbolethGroupResponse Of(ShibbolethGroupRecord group) =>
        new()
        {
            Name = group.Name,
            Attribute = group.Attribute,
            Pattern = group.Pattern,
            Id = group.Id,
        };
}
