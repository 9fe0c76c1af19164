using Quire.Domain.Texts;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>What making a group of mail domains and replacing one have in common.</summary>
internal static class MailDomainGroupWriting
{
    public static void Fill(OperationContext context, MailDomainGroupRecord group, MailDomainGroupInput input)
    {
        GroupRules.MustBeShort(input.Name, input.Description);
        if (input.Domains.Count == 0)
        {
            throw GroupErrors.DomainsMissing();
        }

        foreach (var domain in input.Domains)
        {
            TextLimits.MailDomain.MustAllow(domain);
            if (!(input.AreExpressions ? MailDomains.IsExpression(domain) : IsDomain(domain.Trim())))
            {
                throw GroupErrors.DomainUnsound(domain);
            }
        }

        (group.Name, group.Description, group.IsExpression) = (input.Name, input.Description, input.AreExpressions);
        group.Domains =
        [
            .. input.Domains.Select(d => input.AreExpressions ? d : d.Trim().ToLowerInvariant()).Distinct(StringComparer.Ordinal),
        ];
        context.AuditDetails = group.Alias;
        context.Changed(OutboxKind.Groups, 0);
    }

    private static bool IsDomain(string text) =>
        text.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(text) == UriHostNameType.Dns;
}
