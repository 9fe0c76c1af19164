using System.Net;
using Quire.Domain.Access;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Access.Membership;

/// <summary>The groups whose members follow from something, and which groups lie in which, at one moment.</summary>
internal sealed class KnownGroups(
    IEnumerable<GroupInGroup> nested,
    IReadOnlyList<IpGroupRecord> ip,
    IReadOnlyList<MailDomainGroupRecord> mail,
    IReadOnlyList<ShibbolethGroupRecord> shibboleth
)
{
    private readonly (string Id, AddressRange[] Ranges)[] _ip =
    [
        .. ip.Select(g => (AssigneeIds.IpGroup(g.Alias), g.Ranges.Select(IpRanges.Read).ToArray())),
    ];

    private readonly (string Id, MailDomains Domains)[] _mail =
    [
        .. mail.Select(g => (AssigneeIds.MailDomainGroup(g.Alias), new MailDomains(g.Domains, g.IsExpression))),
    ];

    private readonly (string Id, string Provider)[] _shibboleth =
    [
        .. shibboleth.Select(g => (AssigneeIds.ShibbolethGroup(g.Id), g.Pattern)),
    ];

    /// <summary>Which groups lie in which.</summary>
    public Nesting Nesting { get; } = new(nested);

    /// <summary>Whether any group follows from what is known of an account.</summary>
    public bool DependOnAccounts => _mail.Length + _shibboleth.Length > 0;

    /// <summary>The groups of an address.</summary>
    public IReadOnlyList<string> Of(IPAddress? address) =>
        address is null || _ip.Length == 0
            ? []
            : [.. _ip.Where(g => Array.Exists(g.Ranges, r => r.Contains(address))).Select(g => g.Id)];

    /// <summary>
    /// The groups that follow from an account: from its e-mail address, once confirmed, and from who vouches for it.
    /// </summary>
    public IReadOnlyList<string> Of(AccountRecord account)
    {
        var domain = account.EmailConfirmedAt is null ? "" : account.EmailKey[(account.EmailKey.LastIndexOf('@') + 1)..];
        var provider = ShibbolethAccounts.ProviderOf(account);
        return
        [
            .. _mail.Where(g => domain.Length > 0 && g.Domains.Contain(domain)).Select(g => g.Id),
            .. _shibboleth.Where(g => provider is not null && g.Provider == provider).Select(g => g.Id),
        ];
    }
}
