using System.Net;
using System.Text.RegularExpressions;
using Quire.Domain.Datasets;

namespace Quire.Repository.Datasets.Ddi;

/// <summary>Reads <c>dataAccs</c>: licence or terms of use, and terms of access.</summary>
internal sealed partial class DdiAccess(LicenseChoice licenses, DdiNotes notes)
{
    /// <summary>
    /// What was read so far. People may ask for access to files that are restricted later, as with other deposits.
    /// </summary>
    public TermsOfUse Terms { get; private set; } = TermsOfUse.None with { FileAccessRequest = true };

    /// <summary>Whether neither a licence nor terms of use were spoken of.</summary>
    public bool IsSilent => Terms.LicenseId is null && !Terms.AnyCustom;

    public void Read(DdiElement study)
    {
        foreach (var access in study.All("dataAccs"))
        {
            foreach (var available in access.All("setAvail"))
            {
                ReadAvailability(available);
            }

            foreach (var use in access.All("useStmt"))
            {
                ReadUse(use);
            }

            foreach (var note in access.All("notes"))
            {
                ReadNote(note);
            }
        }
    }

    private void ReadAvailability(DdiElement available)
    {
        Terms = Terms with
        {
            DataAccessPlace = Said(Terms.DataAccessPlace, available, "accsPlac"),
            OriginalArchive = Said(Terms.OriginalArchive, available, "origArch"),
            AvailabilityStatus = Said(Terms.AvailabilityStatus, available, "avlStatus"),
            SizeOfCollection = Said(Terms.SizeOfCollection, available, "collSize"),
            StudyCompletion = Said(Terms.StudyCompletion, available, "complete"),
        };
        notes.Add(available.All("notes"));
    }

    private void ReadUse(DdiElement use) =>
        Terms = Terms with
        {
            ConfidentialityDeclaration = Said(Terms.ConfidentialityDeclaration, use, "confDec"),
            SpecialPermissions = Said(Terms.SpecialPermissions, use, "specPerm"),
            Restrictions = Said(Terms.Restrictions, use, "restrctn"),
            ContactForAccess = Said(Terms.ContactForAccess, use, "contact"),
            CitationRequirements = Said(Terms.CitationRequirements, use, "citReq"),
            DepositorRequirements = Said(Terms.DepositorRequirements, use, "deposReq"),
            Conditions = Said(Terms.Conditions, use, "conditions"),
            Disclaimer = Said(Terms.Disclaimer, use, "disclaimer"),
        };

    private void ReadNote(DdiElement note)
    {
        if (DdiNotes.Is(note, "DVN:TOA"))
        {
            Terms = Terms with { TermsOfAccess = Joined(Terms.TermsOfAccess, DdiText.Prose(note)) };
        }
        else if (DdiNotes.Is(note, "DVN:TOU"))
        {
            ReadTerms(note);
        }
        else
        {
            notes.Add([note]);
        }
    }

    private void ReadTerms(DdiElement note)
    {
        var text = DdiText.Prose(note);
        if (LicenseIn(text) is not { } license)
        {
            Terms = Terms with { TermsText = Joined(Terms.TermsText, text) };
        }
        else if (Terms.LicenseId is null || Terms.LicenseId == license)
        {
            Terms = Terms with { LicenseId = license };
        }
        else
        {
            // A dataset has one licence; what else is said stays to be read.
            notes.Add([note]);
        }
    }

    // Installations write a licence as a link; one that is none of ours is a text like any other.
    private long? LicenseIn(string text)
    {
        var link = Link().Match(text);
        return !link.Success
            ? null
            : licenses.Named(WebUtility.HtmlDecode(link.Groups["uri"].Value))?.Id
                ?? licenses.Named(WebUtility.HtmlDecode(link.Groups["name"].Value))?.Id;
    }

    private static string? Said(string? before, DdiElement outer, string name) =>
        outer.All(name).Aggregate(before, (text, element) => Joined(text, DdiText.Prose(element)));

    private static string? Joined(string? before, string text) =>
        text.Length == 0 ? before
        : before is null ? text
        : $"{before}\n{text}";

    [GeneratedRegex(
        "^\\s*<a href=\"(?<uri>[^\"]*)\">(?<name>[^<]*)</a>\\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Link();
}
