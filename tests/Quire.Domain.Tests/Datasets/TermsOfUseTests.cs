using Quire.Domain.Datasets;
using Quire.Domain.Errors;

namespace Quire.Domain.Tests.Datasets;

public sealed class TermsOfUseTests
{
    private static readonly string TooLong = new('a', 1_000_001);

    public static TheoryData<string, TermsOfUse> EachTooLong =>
        new()
        {
            {
                "termsOfUse",
                new() { TermsText = TooLong }
            },
            {
                "confidentialityDeclaration",
                new() { ConfidentialityDeclaration = TooLong }
            },
            {
                "specialPermissions",
                new() { SpecialPermissions = TooLong }
            },
            {
                "restrictions",
                new() { Restrictions = TooLong }
            },
            {
                "citationRequirements",
                new() { CitationRequirements = TooLong }
            },
            {
                "depositorRequirements",
                new() { DepositorRequirements = TooLong }
            },
            {
                "conditions",
                new() { Conditions = TooLong }
            },
            {
                "disclaimer",
                new() { Disclaimer = TooLong }
            },
            {
                "termsOfAccess",
                new() { TermsOfAccess = TooLong }
            },
            {
                "dataAccessPlace",
                new() { DataAccessPlace = TooLong }
            },
            {
                "originalArchive",
                new() { OriginalArchive = TooLong }
            },
            {
                "availabilityStatus",
                new() { AvailabilityStatus = TooLong }
            },
            {
                "contactForAccess",
                new() { ContactForAccess = TooLong }
            },
            {
                "sizeOfCollection",
                new() { SizeOfCollection = TooLong }
            },
            {
                "studyCompletion",
                new() { StudyCompletion = TooLong }
            },
        };

    [Theory]
    [MemberData(nameof(EachTooLong), DisableDiscoveryEnumeration = true)]
    public void A_term_that_is_too_long_is_refused_by_its_name(string name, TermsOfUse terms) =>
        Assert.Equal(
            $"{name} must be at most 1000000 characters.",
            Assert.Throws<RepositoryException>(terms.MustBeWithinLimits).Message
        );
}
