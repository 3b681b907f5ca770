/** Schedules in cron notation. */
package hudson.scheduler;
