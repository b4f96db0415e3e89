module org.example.scoring {
    requires com.fasterxml.jackson.databind;
    requires jdk.httpserver;
    requires org.instruments.hse;
    requires org.instruments.swemwbs;
}
