using Quire.Domain.Errors;
using Quire.Domain.Metadata.Rules;

namespace Quire.Conventions.Tests.Errors;

/// <summary>A problem of a single value as its capability declares it: a method of a <c>…Problems</c> class.</summary>
internal sealed record DeclaredProblem(string Place, ErrorCode Code, string Message)
{
    public static IReadOnlyList<DeclaredProblem> All { get; } =
    [
        .. SampleCall
            .OfAll("Problems", typeof(FieldProblem), typeof(RuleBreach))
            .Select(c =>
                c.Result is RuleBreach breach
                    ? new DeclaredProblem(c.Place, breach.Code, breach.Message)
                    : new(c.Place, ((FieldProblem)c.Result).Code, ((FieldProblem)c.Result).Message)
            )
            .OrderBy(p => p.Code.Text, StringComparer.Ordinal),
    ];
}
