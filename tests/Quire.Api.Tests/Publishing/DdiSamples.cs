namespace Quire.Api.Tests.Publishing;

/// <summary>DDI Codebook documents.</summary>
internal static class DdiSamples
{
    /// <summary>No more than a dataset must have.</summary>
    public const string Smallest = """
        <codeBook xmlns="ddi:codebook:2_5" version="2.5"><stdyDscr><citation>
        <titlStmt><titl>Smallest</titl></titlStmt><rspStmt><AuthEnty>Ovadia, Noor</AuthEnty></rspStmt>
        <distStmt><contact email="noor@example.edu">Ovadia, Noor</contact></distStmt></citation>
        <stdyInfo><abstract>What it is about.</abstract></stdyInfo></stdyDscr></codeBook>
        """;

    /// <summary>Something of everything that has a field.</summary>
    public const string Full = """
        <?xml version="1.0" encoding="UTF-8"?>
        <codeBook xmlns="ddi:codebook:2_5" version="2.5">
          <stdyDscr>
            <citation>
              <titlStmt>
                <titl>Household Energy Survey</titl>
                <subTitl>First wave</subTitl>
                <altTitl>HES 1</altTitl>
                <IDNo agency="Survey Office">HES-2019</IDNo>
                <IDNo agency="DOI">doi:10.9999/OLD/1</IDNo>
              </titlStmt>
              <rspStmt>
                <AuthEnty affiliation="University of Tartu">Tamm, Liis</AuthEnty>
                <AuthEnty>Okafor, Ngozi</AuthEnty>
                <othId role="Data Collector">Berg, Ane</othId>
              </rspStmt>
              <prodStmt>
                <producer abbr="SO" affiliation="Ministry" URI="http://example.edu/so" role="http://example.edu/logo.png">Survey Office</producer>
                <prodDate date="2019-05-02">2 May 2019</prodDate>
                <prodPlac>Tartu</prodPlac>
                <software version="4.1">Panel</software>
                <grantNo agency="Research Council">RC-77</grantNo>
              </prodStmt>
              <distStmt>
                <distrbtr abbr="DA" URI="http://example.edu/da">Data Archive</distrbtr>
                <contact affiliation="University of Tartu" email="liis@example.edu">Tamm, Liis</contact>
                <depositr>Tamm, Liis</depositr>
                <depDate>2019-06-01</depDate>
                <distDate>2019-07-01</distDate>
              </distStmt>
              <serStmt><serName>Energy Surveys</serName><serInfo>Every fifth year.</serInfo></serStmt>
            </citation>
            <stdyInfo>
              <subject>
                <keyword>Social Sciences</keyword>
                <keyword vocab="ELSST" vocabURI="http://example.edu/elsst">HEATING</keyword>
                <topcClas vocab="CESSDA" vocabURI="http://example.edu/cessda">Energy</topcClas>
              </subject>
              <abstract date="2019-06-02">Who heats with what, and <emph>why</emph>.</abstract>
              <sumDscr>
                <timePrd event="start" date="2018-01-01"/>
                <timePrd event="end" date="2018-12-31"/>
                <timePrd event="single" date="2020"/>
                <collDate event="start">2019-01-10</collDate>
                <collDate event="end">2019-03-20</collDate>
                <nation>Estonia</nation>
                <geogCover>Tartu</geogCover>
                <geogCover>Narva</geogCover>
                <nation>Latvia</nation>
                <geogUnit>Municipality</geogUnit>
                <geoBndBox><westBL>21</westBL><eastBL>28</eastBL><southBL>56</southBL><northBL>59</northBL></geoBndBox>
                <anlyUnit>Household</anlyUnit>
                <universe>All households</universe>
                <dataKind>Survey data</dataKind>
              </sumDscr>
              <notes>Read with care</notes>
            </stdyInfo>
            <method>
              <dataColl>
                <timeMeth>Panel</timeMeth>
                <dataCollector>Berg, Ane</dataCollector>
                <dataCollector>Lind, Per</dataCollector>
                <frequenc>Yearly</frequenc>
                <sampProc>Random</sampProc>
                <targetSampleSize><sampleSize>1200</sampleSize><sampleSizeFormula>n</sampleSizeFormula></targetSampleSize>
                <sources><dataSrc>Register</dataSrc><srcOrig>Census</srcOrig></sources>
                <collMode>Interview</collMode>
                <collMode>Telephone</collMode>
                <weight>By region</weight>
              </dataColl>
              <anlyInfo><respRate>61 %</respRate></anlyInfo>
              <notes type="Edit" subject="Income">Top-coded</notes>
            </method>
            <dataAccs>
              <setAvail><accsPlac>Reading room</accsPlac><collSize>3 files</collSize></setAvail>
              <useStmt><citReq>Cite us</citReq><contact>Desk 4</contact></useStmt>
              <notes type="DVN:TOU" level="dv">For research</notes>
              <notes type="DVN:TOA" level="dv">On request</notes>
            </dataAccs>
            <othrStdyMat>
              <relMat>Codebook</relMat>
              <relStdy>HES 0</relStdy>
              <relPubl>
                <citation><titlStmt><IDNo agency="doi">10.9999/paper</IDNo></titlStmt><biblCit>Tamm 2020, Heating</biblCit></citation>
                <ExtLink URI="http://example.edu/paper"/>
              </relPubl>
              <othRefs>A newspaper</othRefs>
            </othrStdyMat>
            <notes>Two interviewers fell ill</notes>
          </stdyDscr>
        </codeBook>
        """;

    /// <summary>A document of the older version, with the document type they begin with.</summary>
    public const string Older = """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <!DOCTYPE codeBook SYSTEM "http://www.icpsr.umich.edu/DDI/Version1-2-2.dtd">
        <codeBook ID="ICPSR02079" version="1.2.2">
          <docDscr><citation><titlStmt><titl>Documentation</titl></titlStmt></citation></docDscr>
          <stdyDscr>
            <citation>
              <titlStmt><titl>Older Study</titl></titlStmt>
              <rspStmt><AuthEnty>Ovadia, Noor</AuthEnty></rspStmt>
              <distStmt><contact email="noor@example.edu">Ovadia, Noor</contact></distStmt>
              <verStmt><version date="2001-01-01">2nd edition</version></verStmt>
            </citation>
            <stdyInfo>
              <abstract><p>One.</p><list type="bulleted"><itm>Two</itm></list></abstract>
              <sumDscr><nation>Prussia</nation></sumDscr>
            </stdyInfo>
            <method><stdyClas>Confidential</stdyClas></method>
            <othrStdyMat><relPubl>Smith 1999, A Book</relPubl></othrStdyMat>
          </stdyDscr>
          <fileDscr><fileTxt><fileName>a.dat</fileName></fileTxt></fileDscr>
          <dataDscr><var name="V1"><labl>One</labl></var></dataDscr>
        </codeBook>
        """;
}
