namespace Quire.Repository.Datasets.Ddi;

/// <summary>Reads <c>stdyInfo</c>: subjects, keywords, abstracts, what the data cover.</summary>
internal sealed class DdiStudyInfo(DdiFields fields, DdiNotes notes)
{
    private const string Subject = "subject";

    public void Read(DdiElement study)
    {
        foreach (var info in study.All("stdyInfo"))
        {
            foreach (var subjects in info.All("subject"))
            {
                ReadSubjects(subjects);
            }

            foreach (var summary in info.All("abstract"))
            {
                fields.AddCompound(
                    "dsDescription",
                    summary,
                    ("dsDescriptionValue", fields.TextFor("dsDescriptionValue", summary)),
                    ("dsDescriptionDate", summary.Take("date"))
                );
            }

            foreach (var coverage in info.All("sumDscr"))
            {
                DdiCoverage.Read(coverage, fields);
            }

            notes.Add(info.All("notes"));
        }
    }

    private void ReadSubjects(DdiElement subjects)
    {
        foreach (var keyword in subjects.All("keyword"))
        {
            var (vocabulary, address) = (keyword.Take("vocab"), keyword.Take("vocabURI"));
            var text = fields.TextFor("keywordValue", keyword);
            // Installations write their subjects as keywords of no vocabulary.
            if (vocabulary is null && address is null && fields.Matched(Subject, text) is { } subject)
            {
                fields.Add(Subject, subject, keyword);
            }
            else
            {
                fields.AddCompound(
                    "keyword",
                    keyword,
                    ("keywordValue", text),
                    ("keywordVocabulary", vocabulary),
                    ("keywordVocabularyURI", address)
                );
            }
        }

        foreach (var topic in subjects.All("topcClas"))
        {
            fields.AddCompound(
                "topicClassification",
                topic,
                ("topicClassValue", fields.TextFor("topicClassValue", topic)),
                ("topicClassVocab", topic.Take("vocab")),
                ("topicClassVocabURI", topic.Take("vocabURI"))
            );
        }
    }
}
